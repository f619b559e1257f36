/** What the chat says to the server and hears from it, and in which state the line is. */

import type { Ack, Reply, Session, SuggestKind, Vote } from "./protocol";
import { Socket } from "./socket/socket";
import type { Address } from "./socket/transport";
import type { Said } from "./state";

export type LineState = "connecting" | "ready" | "reconnecting" | "offline" | "refused" | "crowded";

const ACK_MS = 20_000;
const ASK_MS = 4_000;

export interface Listeners {
  session: (session: Session) => void;
  typing: () => void;
  reply: (reply: Reply) => void;
  done: () => void;
  state: (state: LineState) => void;
}

export class Connection {
  private state: LineState | null = null;
  private readonly socket: Socket;
  private readonly back = () => this.retryNow();
  private readonly gone = () => this.become("offline");

  constructor(
    address: Address,
    identity: () => { session: string | null; last_seq: number },
    private readonly listeners: Listeners,
  ) {
    this.socket = new Socket(address, identity, {
      event: (name, data) => this.heard(name, data),
      down: () => this.become(navigator.onLine ? "reconnecting" : "offline"),
      refused: (reason) => {
        this.become(reason === "origin" ? "refused" : reason === "rate" ? "crowded" : "reconnecting");
        return reason !== "origin";
      },
    });
  }

  get ready(): boolean {
    return this.state === "ready";
  }

  open(): void {
    if (this.state) return;
    addEventListener("online", this.back);
    addEventListener("offline", this.gone);
    this.become("connecting");
    this.socket.open();
  }

  close(): void {
    removeEventListener("online", this.back);
    removeEventListener("offline", this.gone);
    this.socket.close();
    this.state = null;
  }

  /** Rejects when the server did not acknowledge in time. */
  send({ mid, text, payload, language: lang }: Said): Promise<Ack> {
    return payload === null
      ? this.socket.emit("message", { mid, text, lang }, ACK_MS)
      : this.socket.emit("press", { mid, payload, lang }, ACK_MS);
  }

  /** Titles that fit what is being typed; none when there is no quick answer. */
  suggest(kind: SuggestKind, text: string): Promise<string[]> {
    return this.socket
      .emit<{ items: { title: string }[] }>("suggest", { kind, text }, ASK_MS)
      .then((answer) => answer.items.map((item) => item.title))
      .catch(() => []);
  }

  vote(seq: number, vote: Vote, reason: string): Promise<boolean> {
    return this.done("feedback", { seq, vote, reason });
  }

  forget(): Promise<boolean> {
    return this.done("forget", {}, ACK_MS); // it waits for a turn that is under way
  }

  private done(name: string, data: unknown, ms = ASK_MS): Promise<boolean> {
    return this.socket.emit<{ ok: boolean }>(name, data, ms).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  private heard(name: string, data: unknown): void {
    if (this.state === "offline" && name !== "session") this.become("ready"); // the browser was wrong: the line works
    if (name === "session") {
      this.listeners.session(data as Session);
      this.become("ready");
    } else if (name === "typing") this.listeners.typing();
    else if (name === "reply") this.listeners.reply(data as Reply);
    else if (name === "done") this.listeners.done();
  }

  /** The network is back: no need to wait for the next attempt. */
  private retryNow(): void {
    this.become("reconnecting");
    this.socket.open();
  }

  private become(state: LineState): void {
    this.state = state;
    this.listeners.state(state);
  }
}
