import { expect, test, vi } from "vitest";
import { Outbox } from "../src/outbox";
import type { Ack } from "../src/protocol";
import type { Said } from "../src/state";

const said = (mid: string): Said => ({
  from: "user",
  mid,
  text: mid,
  payload: null,
  language: "en",
  status: "waiting",
  at: 1,
});

function outbox(answers: (Ack | "nothing")[], online = { is: true }) {
  const delivered: string[] = [];
  const settled: [string, Ack | null][] = [];
  const deliver = vi.fn(async ({ mid }: Said): Promise<Ack> => {
    delivered.push(mid);
    const answer = answers.shift() ?? { ok: true };
    if (answer === "nothing") throw new Error("no acknowledgement");
    return answer;
  });
  const box = new Outbox(
    deliver,
    () => online.is,
    ({ mid }, ack) => settled.push([mid, ack]),
  );
  return { box, delivered, settled, online };
}

const all = () => new Promise((done) => setTimeout(done));

test("messages go in order, each after the acknowledgement of the one before", async () => {
  const { box, delivered, settled } = outbox([]);
  ["a", "b", "c"].forEach((mid) => box.add(said(mid)));
  expect(delivered).toEqual(["a"]);
  await all();
  expect(settled.map(([mid]) => mid)).toEqual(["a", "b", "c"]);
});

test("one more try with the same id, then it is given up and the next one goes", async () => {
  const { box, delivered, settled } = outbox(["nothing", "nothing"]);
  box.add(said("a"));
  box.add(said("b"));
  await all();
  expect(delivered).toEqual(["a", "a", "b"]);
  expect(settled).toEqual([
    ["a", null],
    ["b", { ok: true }],
  ]);
});

test("offline, messages wait in order and none counts as tried", async () => {
  const { box, delivered, settled, online } = outbox([], { is: false });
  box.add(said("a"));
  box.add(said("b"));
  box.add(said("a"));
  await all();
  expect(delivered).toEqual([]);
  online.is = true;
  await box.run();
  expect(settled.map(([mid]) => mid)).toEqual(["a", "b"]);
});

test("a message cleared while it travels is not told of", async () => {
  const { box, settled } = outbox([]);
  box.add(said("a"));
  box.clear();
  await all();
  expect(settled).toEqual([]);
});
