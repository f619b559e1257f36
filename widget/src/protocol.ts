/** What the server and the widget say to each other (docs/website.md). */

export type Language = "en" | "zh" | "zh-Hant";
export type Standing = "official" | "reported" | "inferred";

/** Some replies carry a text in one language, others in both. */
export type Worded = string | { en: string; zh: string };

export interface Source {
  id: string;
  title: string;
  kind?: string;
  /** An ISO date, a date in words, or a year; empty when undated. */
  published?: string | null;
  standing?: Standing;
  url?: string | null;
}

export interface Position {
  says: Worded;
  official: boolean;
  /** Ids of sources of the same reply, or the sources themselves. */
  sources?: (string | Source)[];
}

export interface Conflict {
  id?: string;
  point: Worded;
  positions: Position[];
}

export interface Button {
  title: string;
  payload: string;
}

export interface Check {
  /** The open question; null when none is. */
  question: string | null;
  /** How many are still to be answered at most, the open one included. */
  left: number;
  answers: { field: string; text: string }[];
}

/** Data of a reply that a page can draw; `type` says which. */
export type Custom = { type: string } & Record<string, unknown>;

export interface Reply {
  seq: number;
  mid: string;
  text: string;
  language: Language;
  buttons: Button[];
  custom: Custom | null;
  sources: Source[];
  conflicts: Conflict[];
  check: Check | null;
  response: string;
}

export interface Session {
  session: string;
  fresh: boolean;
  last_seq: number;
  limits: { characters: number };
}

export type Refusal = "long" | "rate" | "format" | "empty" | "unknown_payload";
export type Ack = { ok: true } | { ok: false; reason: Refusal };

export type SuggestKind = "institution" | "field" | "nationality";
export type Vote = "up" | "down";
