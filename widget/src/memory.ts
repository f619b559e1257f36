/** The state of the conversation in this tab, saved at each change and kept in step with other tabs. */

import { emptyState, type Entry, keyOf, merged, MOST_ENTRIES, type Said, type State } from "./state";
import { Store } from "./store";

export class Memory {
  state: State;
  private readonly store: Store;

  /** @param changed told when the log has changed */
  constructor(
    key: string,
    private readonly changed: () => void,
  ) {
    this.store = new Store(key);
    this.state = this.store.load() ?? emptyState(0);
  }

  /** Changes parts of the state, and takes in what other tabs saved meanwhile. */
  change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    const theirs = this.store.load();
    // Begun again in another tab: word of that is on its way here (watch), and this conversation is no more.
    if (theirs && theirs.begun > this.state.begun) return;
    if (theirs) {
      const both = merged(this.state, theirs);
      const { log, session, joined, lastSeq } = both;
      this.state = { ...both, ...part, log, session, joined, lastSeq };
    }
    this.store.save(this.state);
  }

  /** Adds an entry; `lastSeq` is the number of the last reply, so that none is passed over. */
  append(entry: Entry, lastSeq = this.state.lastSeq): void {
    this.change({ log: [...this.state.log, entry].slice(-MOST_ENTRIES), lastSeq });
    this.changed();
  }

  replace<T extends Entry>(before: Entry, after: T): T {
    this.change({ log: this.state.log.map((entry) => (keyOf(entry) === keyOf(before) ? after : entry)) });
    this.changed();
    return after;
  }

  said(mid: string): Said | undefined {
    return this.state.log.find((entry): entry is Said => entry.from === "user" && entry.mid === mid);
  }

  /** The same conversation without its past: what was deleted in the chat is not kept in the browser either. */
  empty(): void {
    // Not the time: all tabs hear of it, and must come to the same conversation.
    this.change({ begun: this.state.begun + 1, log: [], ticks: {} });
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
