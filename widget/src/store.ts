/** Keeps the state in localStorage for a day after its last use. Where storage is blocked, nothing is kept. */

import { MOST_ENTRIES, type State } from "./state";

export const HOURS_KEPT = 24;
const FORMAT = 1;

interface Stored {
  format: number;
  touched: number;
  state: State;
}

export class Store {
  constructor(private readonly key: string) {}

  /** The state as last saved by any tab; null when there is none, or an old, broken or foreign one. */
  load(): State | null {
    try {
      return this.read(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  save(state: State): void {
    // A full store keeps the newer half rather than nothing.
    for (const most of [MOST_ENTRIES, MOST_ENTRIES / 2]) {
      try {
        const stored: Stored = {
          format: FORMAT,
          touched: Date.now(),
          state: { ...state, log: state.log.slice(-most) },
        };
        localStorage.setItem(this.key, JSON.stringify(stored));
        return;
      } catch {
        continue;
      }
    }
  }

  /** Calls back with what another tab of this site has saved; returns how to stop. */
  watch(changed: (state: State) => void): () => void {
    const listener = (event: StorageEvent) => {
      const state = event.key === this.key ? this.read(event.newValue) : null;
      if (state) changed(state);
    };
    addEventListener("storage", listener);
    return () => removeEventListener("storage", listener);
  }

  private read(text: string | null): State | null {
    try {
      const stored = JSON.parse(text ?? "null") as Stored | null;
      if (stored?.format !== FORMAT) return null;
      if (Date.now() - stored.touched > HOURS_KEPT * 3_600_000) {
        localStorage.removeItem(this.key);
        return null;
      }
      return Array.isArray(stored.state.log) ? stored.state : null;
    } catch {
      return null;
    }
  }
}
