/** The server's side of the protocol in memory, in place of src/socket/socket.ts. */

import { vi } from "vitest";
import type { Reply } from "../src/protocol";
import type { SocketListener } from "../src/socket/socket";

type Answer = (data: never) => unknown;

export class FakeSocket {
  static last: FakeSocket;
  static answers: Record<string, Answer> = {};
  readonly sent: [string, Record<string, unknown>][] = [];
  readonly open = vi.fn();
  readonly close = vi.fn();

  constructor(
    _address: unknown,
    readonly identity: () => unknown,
    readonly listener: SocketListener,
  ) {
    FakeSocket.last = this;
  }

  async emit(name: string, data: Record<string, unknown>): Promise<unknown> {
    this.sent.push([name, data]);
    const answer = FakeSocket.answers[name] ?? (() => ({ ok: true }));
    return answer(data as never);
  }

  greet(more: Record<string, unknown> = {}): void {
    this.listener.event("session", {
      session: "run.mac",
      fresh: true,
      last_seq: 0,
      limits: { characters: 500 },
      ...more,
    });
  }

  reply(seq: number, more: Partial<Reply> = {}): void {
    this.listener.event("reply", {
      seq,
      mid: "turn",
      text: `answer ${seq}`,
      language: "en",
      buttons: [],
      custom: null,
      sources: [],
      conflicts: [],
      check: null,
      response: "utter_x",
      ...more,
    });
  }

  texts(name = "message"): unknown[] {
    return this.sent.filter(([sent]) => sent === name).map(([, data]) => data.text ?? data.payload);
  }
}
