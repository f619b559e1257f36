/**
 * A small Socket.IO client (protocol 5 over Engine.IO 4): one namespace, JSON events with acknowledgements, a new
 * attempt after each loss. The usual library does far more than this chat needs and would be half of the widget.
 */

import { type Address, polling, type Transport, webSocket } from "./transport";

const OPEN_MS = 6_000; // for a transport to open; some proxies swallow websockets without a word
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;

// Engine.IO packets begin with one digit; that of a message is followed by the digit of the Socket.IO packet.
const [OPEN, CLOSE, PING, PONG] = ["0", "1", "2", "3"];
const [CONNECT, DISCONNECT, EVENT, ACK, REFUSED] = ["40", "41", "42", "43", "44"];

export interface SocketListener {
  event: (name: string, data: unknown) => void;
  /** The line is down, or could not be opened; another attempt follows by itself. */
  down: () => void;
  /** The server does not want this client, for a reason in one word. False: no other attempt. */
  refused: (reason: string) => boolean;
}

export class Socket {
  private transport: Transport | null = null;
  private connected = false;
  private attempts = 0;
  private acknowledgements = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  private sent = 0;
  private silence = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private usePolling = false;

  /** @param identity what the server is told on connecting */
  constructor(
    private readonly address: Address,
    private readonly identity: () => unknown,
    private readonly listener: SocketListener,
  ) {}

  open(): void {
    this.drop();
    let opened = false;
    const polls = this.usePolling;
    const failed = () => {
      this.drop();
      // The other transport at once when this one never opened; after a loss, or when neither opens, a pause.
      if (!opened) this.usePolling = !polls;
      if (!opened && !polls) this.open();
      else this.again();
    };
    this.timer = setTimeout(failed, OPEN_MS);
    this.transport = (polls ? polling : webSocket)(this.address, {
      packet: (packet) => {
        if (packet.startsWith(OPEN!)) {
          opened = true;
          const { pingInterval, pingTimeout } = JSON.parse(packet.slice(1));
          this.silence = pingInterval + pingTimeout;
          this.transport?.send(CONNECT + JSON.stringify(this.identity()));
        }
        if (packet.startsWith(CLOSE!) || packet === DISCONNECT) return failed();
        // A server that is not heard of for longer than its own interval is gone, whatever the transport believes.
        clearTimeout(this.timer);
        this.timer = setTimeout(failed, this.silence);
        this.receive(packet);
      },
      closed: failed,
    });
  }

  close(): void {
    this.drop();
    this.attempts = 0;
  }

  /** Resolves with the server's acknowledgement; rejects when the line breaks or nothing comes within `ms`. */
  emit<T>(name: string, data: unknown, ms: number): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (!this.transport || !this.connected) return reject(new Error("not connected"));
      const id = ++this.sent;
      const timer = setTimeout(() => this.settle(id)?.reject(new Error("no acknowledgement")), ms);
      this.acknowledgements.set(id, {
        resolve: (answer: T) => {
          clearTimeout(timer);
          resolve(answer);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      this.transport.send(`${EVENT}${id}${JSON.stringify([name, data])}`);
    });
  }

  private receive(packet: string): void {
    if (packet === PING) return this.transport?.send(PONG!);
    const [, kind, id, body] = /^(\d\d)(\d*)([^]*)$/.exec(packet) ?? [];
    const data = () => JSON.parse(body || "null");
    if (kind === CONNECT) {
      this.connected = true;
      this.attempts = 0;
    } else if (kind === ACK) this.settle(Number(id))?.resolve(data()[0] as never);
    else if (kind === EVENT) {
      const [name, value] = data();
      this.listener.event(name, value);
    } else if (kind === REFUSED) {
      this.drop();
      if (this.listener.refused(String(data()?.message))) this.later(LONGEST_PAUSE_MS);
    }
  }

  private settle(id: number) {
    const waiting = this.acknowledgements.get(id);
    this.acknowledgements.delete(id);
    return waiting;
  }

  private again(): void {
    this.listener.down();
    this.later(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.attempts++));
  }

  /** Not all clients at the same moment: a server that comes back must not be run over. */
  private later(ms: number): void {
    this.timer = setTimeout(() => this.open(), ms * (0.5 + Math.random()));
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.transport?.close();
    this.transport = null;
    this.connected = false;
    for (const id of [...this.acknowledgements.keys()]) this.settle(id)?.reject(new Error("line lost"));
  }
}
