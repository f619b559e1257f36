/** The conversation: its state, and everything a user can do in it. Knows nothing of how it is drawn. */

import { Connection, type LineState } from "./connection";
import { Outbox } from "./outbox";
import type { Ack, Button, Language, Reply, Session, SuggestKind, Vote } from "./protocol";
import { Memory } from "./memory";
import { newSaid, runOf, type Said, type State, type Told, unanswered } from "./state";
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
  /** The language that a reply has changed to: followed when the turn has ended and its replies were read out. */
  private heard: Language | null = null;
  /** The session that the line was opened for. */
  private run = "";

  /** @param language the language of the page, until the user or a reply says otherwise */
  constructor(address: { server: string; path: string }, language: Language) {
    super();
    this.followed = language;
    this.memory = new Memory(`kvisa-chat ${address.server}`, () => this.changed("log"));
    this.connection = new Connection(address, () => ({ session: this.state.session, last_seq: this.state.lastSeq }), {
      session: (session) => this.greeted(session),
      state: (line) => this.lineIs(line),
      typing: () => this.turn.begin(),
      reply: (reply) => this.told(reply),
      done: () => this.done(),
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

  start(): void {
    this.unwatch ??= this.memory.watch((before) => this.adopt(before));
    this.connection.open();
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
    const said = this.memory.said(mid);
    if (said) this.outbox.add(this.memory.replace(said, { ...said, status: "waiting", reason: undefined }));
  }

  /** Whether the server has noted it. */
  async vote(told: Told, vote: Vote, reason = ""): Promise<boolean> {
    const noted = await this.connection.vote(told.reply.seq, vote, reason);
    if (noted) this.memory.replace(told, { ...told, vote });
    return noted;
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
    this.memory.append(said);
    this.outbox.add(said);
    this.connection.open();
  }

  private greeted({ session, fresh, last_seq: lastSeq, limits }: Session): void {
    const known = this.state.session !== null;
    this.characters = limits.characters;
    this.run = runOf(session);
    const joined = Math.max(Date.now(), this.state.joined + 1);
    this.memory.change(fresh ? { session, lastSeq, joined } : { session });
    if (fresh && known && this.state.log.some((entry) => entry.from === "guide")) {
      this.memory.append({ from: "ended", run: runOf(session), at: Date.now() });
    }
  }

  private told(reply: Reply): void {
    if (reply.seq <= this.state.lastSeq) return; // sent again after a reconnection
    if (!this.state.language) this.heard = reply.language;
    if (reply.response === "utter_data_deleted") this.memory.empty();
    this.memory.append({ from: "guide", run: this.run, reply, at: Date.now() }, reply.seq);
    this.dispatchEvent(new CustomEvent("told", { detail: reply }));
  }

  private done(): void {
    this.turn.end();
    if (this.heard && this.heard !== this.followed && !this.state.language) this.pageLanguage(this.heard);
  }

  private settled(said: Said, ack: Ack | null): void {
    const current = this.memory.said(said.mid);
    if (!current) return;
    if (ack?.ok) this.memory.replace(current, { ...current, status: "sent" });
    else if (ack?.reason === "unknown_payload" && current.payload !== null) {
      // A button of long ago: its words are still a message that can be understood.
      this.outbox.add(this.memory.replace(current, { ...current, payload: null }));
    } else this.memory.replace(current, { ...current, status: "failed", reason: ack?.reason });
  }

  private lineIs(line: LineState): void {
    this.line = line;
    if (line !== "ready") this.turn.end();
    else unanswered(this.state.log).forEach((said) => this.outbox.add(said));
    this.changed("line");
  }

  /** Another tab has changed the state. */
  private adopt(before: State): void {
    const anew = before.begun !== this.state.begun;
    if (anew) this.outbox.clear();
    // Begun again in another tab, or given two sessions at the same moment: this one follows as soon as there is one.
    if (anew || (this.run && this.run !== runOf(this.state.session))) {
      this.run = "";
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
