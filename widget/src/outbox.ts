/** Delivers what the user says in order, one at a time, and again with the same id when no answer came. */

import type { Ack } from "./protocol";
import type { Said } from "./state";

const MOST_TRIES = 2;

export class Outbox {
  private readonly waiting: Said[] = [];
  private busy = false;

  /**
   * @param deliver sends one message; rejects when no acknowledgement came
   * @param connected whether trying makes sense now
   * @param settled told once for each message: with the acknowledgement, or null when it could not be delivered
   */
  constructor(
    private readonly deliver: (said: Said) => Promise<Ack>,
    private readonly connected: () => boolean,
    private readonly settled: (said: Said, ack: Ack | null) => void,
  ) {}

  add(said: Said): void {
    if (!this.waiting.some((other) => other.mid === said.mid)) this.waiting.push(said);
    void this.run();
  }

  clear(): void {
    this.waiting.length = 0;
  }

  /** To be called when the connection is back, too. */
  async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let tries = 0; this.waiting.length && this.connected();) {
      const said = this.waiting[0]!;
      const ack = await this.deliver(said).catch(() => null);
      if (this.waiting[0] !== said)
        tries = 0; // cleared meanwhile
      else if (ack || (this.connected() && ++tries >= MOST_TRIES)) {
        this.waiting.shift();
        tries = 0;
        this.settled(said, ack);
      }
    }
    this.busy = false;
  }
}
