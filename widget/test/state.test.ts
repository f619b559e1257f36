import { expect, test } from "vitest";
import type { Reply } from "../src/protocol";
import { emptyState, type Entry, keyOf, merged, MOST_ENTRIES, type Said, type State, type Told } from "../src/state";

const said = (mid: string, at: number, status: Said["status"] = "sent"): Said => ({
  from: "user",
  mid,
  text: mid,
  payload: null,
  language: "en",
  status,
  at,
});
const told = (seq: number, at: number): Told => ({
  from: "guide",
  run: "r",
  reply: { seq, mid: "m", text: "t" } as Reply,
  at,
});
const state = (log: Entry[], more: Partial<State> = {}): State => ({
  ...emptyState(1),
  session: "r.mac",
  log,
  ...more,
});

test("two tabs end up with the same entries, in order of time and each once", () => {
  const mine = state([said("a", 1), told(1, 2)], { lastSeq: 1 });
  const theirs = state([said("a", 1), told(1, 2), said("b", 4), told(2, 5)], { lastSeq: 2 });
  const both = merged(state([...mine.log, said("c", 3, "waiting")], { lastSeq: 1 }), theirs);
  expect(both.log.map(keyOf)).toEqual(["a", "r:1", "c", "b", "r:2"]);
  expect(both.lastSeq).toBe(2);
  expect(both.log[0]).not.toBe(theirs.log[0]);
});

test("what another tab delivered or voted on is taken over, never the reverse", () => {
  const delivered = merged(state([said("a", 1, "failed")]), state([said("a", 1, "sent")]));
  expect(delivered.log[0]).toMatchObject({ status: "sent" });
  expect(merged(state([said("a", 1, "sent")]), state([said("a", 1, "waiting")])).log[0]).toMatchObject({
    status: "sent",
  });
  expect(merged(state([told(1, 1)]), state([{ ...told(1, 1), vote: "up" }])).log[0]).toMatchObject({ vote: "up" });
});

test("a conversation begun again replaces the one before in every tab, and an old tab cannot bring it back", () => {
  const old = state([said("a", 1)], { open: true });
  const anew = state([], { begun: 2, session: null });
  expect(merged(old, anew)).toMatchObject({ begun: 2, log: [], session: null, open: true });
  expect(merged(anew, old)).toBe(anew);
});

test("a tab without a session takes the one of another tab", () => {
  expect(merged(state([], { session: null }), state([], { lastSeq: 9 }))).toMatchObject({
    session: "r.mac",
    lastSeq: 9,
  });
});

test("the log has an end", () => {
  const many = Array.from({ length: MOST_ENTRIES + 20 }, (_, place) => said(`m${place}`, place));
  const both = merged(state(many.slice(0, 60)), state(many.slice(60)));
  expect(both.log).toHaveLength(MOST_ENTRIES);
  expect(both.log[0]).toMatchObject({ mid: "m20" });
});
