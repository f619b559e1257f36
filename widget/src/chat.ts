/** The conversation: its state, and everything a user can do in it. Knows nothing of how it is drawn. */

import { Connection, type LineState } from "./connection";
import { Outbox } from "./outbox";
import type { Ack, Button, Language, Reply, Session, SuggestKind, Vote } from "./protocol";
import { Memory } from "./memory";
import { type Entry, keyOf, MOST_ENTRIES, newSaid, runOf, type Said, type State, type Told } from "./state";
import { Turn } from "./turn";
import { say } from "./words";

const CHARACTERS = 500; // until the server tells its own limit

/** What can change; the view draws only that. */
export type Change = "log" | "line" | "turn" | "language";

export class Chat extends EventTarget {
  line: LineState = "connecting";
  readonly turn = new Turn(() => this.changed("turn"));
  characters = CHARACTERS;

  private readonly memory: Memory;
  private readonly connection: Connection;
  private readonly outbox: Outbox;
  private unwatch: (() => void) | null = null;
  private followed: Language;

  /** @param language the language of the page, until the user or a reply says otherwise */
  constructor(address: { server: string; path: string }, language: Language) {
    super();
    this.followed = language;
    this.memory = new Memory(`kvisa-chat ${address.server}`);
    this.connection = new Connection(address, () => ({ session: this.state.session, last_seq: this.state.lastSeq }), {
      session: (session) => this.greeted(session),
      state: (line) => this.lineIs(line),
      typing: () => this.turn.begin(),
      reply: (reply) => this.told(reply),
      done: () => this.turn.end(),
    });
    this.outbox = new Outbox(
      (said) => this.connection.send(said),
      () => this.connection.ready,
      (said, ack) => this.settled(said, ack),
    );
  }

  get state(): State {
    return this.memory.state;
  }

  get language(): Language {
    return this.state.language ?? this.followed;
  }

  /** Connects, and sends what an earlier page left unsent. */
  start(): void {
    this.unwatch ??= this.memory.watch((before) => this.adopt(before));
    this.connection.open();
    this.state.log.forEach((entry) => entry.from === "user" && entry.status === "waiting" && this.outbox.add(entry));
  }

  stop(): void {
    this.unwatch?.();
    this.unwatch = null;
    this.turn.end();
    this.connection.close();
  }

  say(text: string): void {
    this.add(text, null);
  }

  press(button: Button): void {
    this.add(button.title, button.payload);
  }

  /** Sends a message that was not sent once more, with its own id: the server answers it once at most. */
  retry(mid: string): void {
    const said = this.said(mid);
    if (said) this.outbox.add(this.replace(said, { ...said, status: "waiting", reason: undefined }));
  }

  vote(told: Told, vote: Vote, reason = ""): void {
    this.replace(told, { ...told, vote }, false);
    void this.connection.vote(told.reply.seq, vote, reason);
  }

  suggest(kind: SuggestKind, text: string): Promise<string[]> {
    return this.connection.suggest(kind, text);
  }

  tick(document: string, done: boolean): void {
    this.memory.change({ ticks: { ...this.state.ticks, [document]: done } });
  }

  opened(open: boolean): void {
    this.memory.change({ open });
  }

  /** The interface changes at once; the guide is told when there is a conversation to go on with. */
  setLanguage(language: Language): void {
    if (language === this.language) return;
    this.memory.change({ language });
    this.changed("language");
    if (this.state.log.length) this.say(say(language, "switched"));
  }

  /** The language of the page that embeds the widget; gives way to what the user chose. */
  pageLanguage(language: Language): void {
    this.followed = language;
    this.changed("language");
  }

  /** Deletes the conversation on the server and here. False, and nothing deleted, when out of reach. */
  async restart(): Promise<boolean> {
    if (this.state.session !== null && !(await this.connection.forget())) return false;
    this.connection.close();
    this.outbox.clear();
    this.turn.end();
    this.memory.restart();
    this.changed("log");
    this.connection.open();
    return true;
  }

  private add(text: string, payload: string | null): void {
    const said = newSaid(text, payload, this.language);
    this.append(said);
    this.outbox.add(said);
    this.connection.open();
  }

  private greeted({ session, fresh, last_seq: lastSeq, limits }: Session): void {
    const known = this.state.session !== null;
    this.characters = limits.characters;
    const sameRun = runOf(session) === runOf(this.state.session);
    this.memory.change({ session, lastSeq: sameRun && !fresh ? this.state.lastSeq : fresh ? lastSeq : 0 });
    if (fresh && known && this.state.log.some((entry) => entry.from === "guide")) {
      this.append({ from: "ended", run: runOf(session), at: Date.now() });
    }
  }

  private told(reply: Reply): void {
    if (reply.seq <= this.state.lastSeq) return; // sent again after a reconnection
    this.memory.change({ lastSeq: reply.seq });
    if (!this.state.language && reply.language !== this.followed) this.pageLanguage(reply.language);
    if (reply.response === "utter_data_deleted") this.memory.empty();
    this.append({ from: "guide", run: runOf(this.state.session), reply, at: Date.now() });
    this.dispatchEvent(new CustomEvent("told", { detail: reply }));
  }

  private settled(said: Said, ack: Ack | null): void {
    const current = this.said(said.mid);
    if (!current) return;
    if (ack?.ok) this.replace(current, { ...current, status: "sent" });
    else if (ack?.reason === "unknown_payload" && current.payload !== null) {
      // A button of long ago: its words are still a message that can be understood.
      this.outbox.add(this.replace(current, { ...current, payload: null }));
    } else this.replace(current, { ...current, status: "failed", reason: ack?.reason });
  }

  private lineIs(line: LineState): void {
    this.line = line;
    if (line === "ready") void this.outbox.run();
    else this.turn.end();
    this.changed("line");
  }

  private said(mid: string): Said | undefined {
    return this.state.log.find((entry): entry is Said => entry.from === "user" && entry.mid === mid);
  }

  private append(entry: Entry): void {
    this.memory.change({ log: [...this.state.log, entry].slice(-MOST_ENTRIES) });
    this.changed("log");
  }

  private replace<T extends Entry>(before: Entry, after: T, draw = true): T {
    this.memory.change({ log: this.state.log.map((entry) => (keyOf(entry) === keyOf(before) ? after : entry)) });
    if (draw) this.changed("log");
    return after;
  }

  /** Another tab has changed the state. */
  private adopt(before: State): void {
    if (before.begun !== this.state.begun) {
      // Begun again in another tab: this one follows as soon as that tab has its new session.
      this.outbox.clear();
      this.connection.close();
    }
    if (this.state.session) this.connection.open();
    this.changed("log");
    if (before.language !== this.state.language) this.changed("language");
  }

  private changed(what: Change): void {
    this.dispatchEvent(new CustomEvent("change", { detail: what }));
  }
}
