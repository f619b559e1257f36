/** What a browser remembers of a conversation, and how two tabs of it come to remember the same. */

import type { Language, Refusal, Reply, Vote } from "./protocol";

export const MOST_ENTRIES = 100;

/** What the user wrote or pressed. */
export interface Said {
  from: "user";
  mid: string;
  text: string;
  /** Set when a button was pressed; null for typed text. */
  payload: string | null;
  language: Language;
  status: "waiting" | "sent" | "failed";
  reason?: Refusal;
  at: number;
}

/** What the guide answered. `run` keeps the numbering of two sessions apart. */
export interface Told {
  from: "guide";
  run: string;
  reply: Reply;
  vote?: Vote;
  at: number;
}

/** The place where the server had forgotten the conversation. */
export interface Ended {
  from: "ended";
  run: string;
  at: number;
}

export type Entry = Said | Told | Ended;

export interface State {
  /** Grows when the conversation is begun again, to the time in ms: the later one replaces the earlier. */
  begun: number;
  session: string | null;
  /** When the session was begun, in ms: of two tabs that were given one each, both go on with the later. */
  joined: number;
  lastSeq: number;
  log: Entry[];
  /** The language asked for; null follows the page and the replies. */
  language: Language | null;
  open: boolean;
  /** Papers ticked off, by id; the list's own mark holds for those that are not here. */
  ticks: Record<string, boolean>;
}

export const emptyState = (begun: number): State => ({
  begun,
  session: null,
  joined: 0,
  lastSeq: 0,
  log: [],
  language: null,
  open: false,
  ticks: {},
});

export function keyOf(entry: Entry): string {
  if (entry.from === "user") return entry.mid;
  return entry.from === "guide" ? `${entry.run}:${entry.reply.seq}` : `${entry.run}:ended`;
}

/** What the user says now, with an id of its own by which the server knows it again. */
export function newSaid(text: string, payload: string | null, language: Language): Said {
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0"));
  return { from: "user", mid: bytes.join(""), text, payload, language, status: "waiting", at: Date.now() };
}

/** The number of a session without its signature. */
export const runOf = (session: string | null): string => (session ?? "").split(".")[0] ?? "";

/**
 * What is to be sent when the line is up: what waits, of this tab or one that was closed, and what was acknowledged and
 * never answered, perhaps because the server ended meanwhile. By the id it knows what it has handled.
 */
export function unanswered(log: Entry[]): Said[] {
  const answered = log.map((entry) => entry.from).lastIndexOf("guide");
  return log.filter(
    (entry, place): entry is Said =>
      entry.from === "user" && (entry.status === "waiting" || (entry.status === "sent" && place > answered)),
  );
}

/** The state of this tab together with what another one has written. Entries that both know stay the same objects. */
export function merged(mine: State, theirs: State): State {
  if (theirs.begun !== mine.begun) return theirs.begun > mine.begun ? { ...theirs, open: mine.open } : mine;
  const entries = new Map(mine.log.map((entry) => [keyOf(entry), entry]));
  for (const entry of theirs.log) {
    const known = entries.get(keyOf(entry));
    if (!known || settledElsewhere(known, entry)) entries.set(keyOf(entry), entry);
  }
  const log = [...entries.values()].sort((one, other) => one.at - other.at).slice(-MOST_ENTRIES);
  const sameRun = runOf(mine.session) === runOf(theirs.session);
  const { session, joined, lastSeq } = hasLaterSession(theirs, mine) ? theirs : mine;
  return {
    ...theirs,
    open: mine.open,
    session,
    joined,
    lastSeq: sameRun ? Math.max(mine.lastSeq, theirs.lastSeq) : lastSeq,
    log,
  };
}

function hasLaterSession(one: State, other: State): boolean {
  if (!one.session || !other.session) return one.session !== null;
  return one.joined === other.joined ? runOf(one.session) > runOf(other.session) : one.joined > other.joined;
}

function settledElsewhere(known: Entry, other: Entry): boolean {
  if (known.from === "user" && other.from === "user") return known.status !== "sent" && other.status === "sent";
  return known.from === "guide" && other.from === "guide" && !known.vote && Boolean(other.vote);
}
