/** The state of the conversation in this tab, saved at each change and kept in step with other tabs. */

import { emptyState, merged, type State } from "./state";
import { Store } from "./store";

export class Memory {
  state: State;
  private readonly store: Store;

  constructor(key: string) {
    this.store = new Store(key);
    this.state = this.store.load() ?? emptyState(Date.now());
  }

  /** Changes parts of the state, and takes in what other tabs saved meanwhile. */
  change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    const theirs = this.store.load();
    if (theirs) {
      const { log } = (this.state = merged(this.state, theirs));
      this.state = { ...this.state, ...part, log };
    }
    this.store.save(this.state);
  }

  /** The same conversation without its past: what was deleted in the chat is not kept in the browser either. */
  empty(): void {
    this.change({ begun: Date.now(), log: [], ticks: {} });
  }

  /** A conversation without a past; other tabs follow. */
  restart(): void {
    const { language, open } = this.state;
    this.state = { ...emptyState(Date.now()), language, open };
    this.store.save(this.state);
  }

  /** Calls back with the state before, whenever another tab has changed it; returns how to stop. */
  watch(changed: (before: State) => void): () => void {
    return this.store.watch((theirs) => {
      const before = this.state;
      this.state = merged(before, theirs);
      changed(before);
    });
  }
}
