import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Chat } from "../src/chat";
import { FakeSocket } from "./fake_socket";

vi.mock("../src/socket/socket", async () => ({ Socket: (await import("./fake_socket")).FakeSocket }));

const address = { server: "https://guide.example", path: "/socket.io/" };
const settle = () => new Promise((done) => setTimeout(done));
let chats: Chat[] = [];

function begun(greeting: Record<string, unknown> | null = {}): { chat: Chat; socket: FakeSocket } {
  const chat = new Chat(address, "en");
  chats.push(chat);
  const socket = FakeSocket.last;
  chat.start();
  if (greeting) socket.greet(greeting);
  return { chat, socket };
}

const statuses = (chat: Chat) =>
  chat.state.log.map((entry) => (entry.from === "user" ? `${entry.text}: ${entry.status}` : entry.from));

beforeEach(() => {
  localStorage.clear();
  FakeSocket.answers = {};
});
afterEach(() => {
  chats.forEach((chat) => chat.stop());
  chats = [];
  vi.useRealTimers();
});

test("what is said before the line is up waits, and goes out in order when it is", async () => {
  const { chat, socket } = begun(null);
  chat.say("one");
  chat.say("two");
  await settle();
  expect([socket.texts(), statuses(chat)]).toEqual([[], ["one: waiting", "two: waiting"]]);
  socket.greet();
  await settle();
  expect([socket.texts(), statuses(chat)]).toEqual([
    ["one", "two"],
    ["one: sent", "two: sent"],
  ]);
});

test("a slash stays text, and a button sends its payload with its title shown", async () => {
  const { chat, socket } = begun();
  chat.say("/restart");
  chat.press({ title: "Skip", payload: "/skip" });
  await settle();
  expect(socket.sent.map(([name, data]) => [name, data.text ?? data.payload, data.lang])).toEqual([
    ["message", "/restart", "en"],
    ["press", "/skip", "en"],
  ]);
  expect(statuses(chat)).toEqual(["/restart: sent", "Skip: sent"]);
});

test("a button that the server no longer knows is sent as the words on it", async () => {
  FakeSocket.answers = { press: () => ({ ok: false, reason: "unknown_payload" }) };
  const { chat, socket } = begun();
  chat.press({ title: "How to apply", payload: "old" });
  await settle();
  expect([socket.texts("message"), statuses(chat)]).toEqual([["How to apply"], ["How to apply: sent"]]);
  expect(new Set(socket.sent.map(([, data]) => data.mid)).size).toBe(1);
});

test("a refused message says why and goes again with its own id", async () => {
  FakeSocket.answers = { message: () => ({ ok: false, reason: "rate" }) };
  const { chat, socket } = begun();
  chat.say("hi");
  await settle();
  expect(chat.state.log[0]).toMatchObject({ status: "failed", reason: "rate" });
  FakeSocket.answers = {};
  chat.retry((chat.state.log[0] as { mid: string }).mid);
  await settle();
  expect(statuses(chat)).toEqual(["hi: sent"]);
  expect(new Set(socket.sent.map(([, data]) => data.mid)).size).toBe(1);
});

test("a reply sent again after a reconnection is shown once, and the server is told what was seen", () => {
  const { chat, socket } = begun();
  socket.reply(10);
  socket.reply(11);
  socket.listener.down();
  socket.greet({ fresh: false, last_seq: 12 });
  const heard = vi.fn();
  chat.addEventListener("told", heard);
  [10, 11, 12].forEach((seq) => socket.reply(seq));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(chat.state.log.map((entry) => entry.from === "guide" && entry.reply.seq)).toEqual([10, 11, 12]);
  expect(socket.identity()).toEqual({ session: "run.mac", last_seq: 12 });
});

test("after a reload the conversation and the session are there, and what was unsent goes out", async () => {
  const first = begun();
  first.socket.reply(5);
  first.chat.say("sent");
  await settle();
  first.socket.reply(6, { mid: "m2" });
  first.socket.listener.down();
  first.chat.say("unsent");
  first.chat.stop();
  const { chat, socket } = begun(null);
  expect(socket.identity()).toEqual({ session: "run.mac", last_seq: 6 });
  expect(statuses(chat)).toEqual(["guide", "sent: sent", "guide", "unsent: waiting"]);
  socket.greet({ fresh: false, last_seq: 6 });
  await settle();
  expect(socket.texts()).toEqual(["unsent"]);
});

test("a conversation that the server has forgotten is marked as ended, and its numbers do not hide new replies", () => {
  const { chat, socket } = begun();
  socket.reply(50);
  socket.greet({ session: "other.mac", fresh: true });
  socket.reply(3);
  expect(chat.state.log.map((entry) => entry.from)).toEqual(["guide", "ended", "guide"]);
});

test("two tabs share what is said and answered", async () => {
  const one = begun();
  const other = begun({ fresh: false });
  one.chat.say("from one");
  await settle();
  one.socket.reply(1);
  other.socket.reply(1);
  const newValue = localStorage.getItem(`kvisa-chat ${address.server}`);
  dispatchEvent(new StorageEvent("storage", { key: `kvisa-chat ${address.server}`, newValue }));
  expect(statuses(other.chat).sort()).toEqual(["from one: sent", "guide"]); // all within a millisecond
  expect(other.socket.texts()).toEqual([]);
});

test("what was acknowledged and never answered goes again when the line is back, with its own id", async () => {
  const { chat, socket } = begun();
  chat.say("answered");
  await settle();
  socket.reply(1);
  chat.say("lost");
  await settle();
  socket.listener.down(); // the server ended in the middle of the turn
  socket.greet({ fresh: false, last_seq: 1 });
  await settle();
  expect(socket.texts()).toEqual(["answered", "lost", "lost"]);
  expect(socket.sent[1]![1].mid).toBe(socket.sent[2]![1].mid);
});

const heardFromOther = () => {
  const key = `kvisa-chat ${address.server}`;
  dispatchEvent(new StorageEvent("storage", { key, newValue: localStorage.getItem(key) }));
};

test.each([
  [10, 20],
  [20, 10],
])("two tabs that were given a session each at the same moment go on with the later one: %i, %i", async (one, other) => {
  const begin = Date.now();
  const now = vi.spyOn(Date, "now");
  const first = begun(null);
  const second = begun(null);
  now.mockReturnValue(begin + one);
  first.socket.greet({ session: "a.mac" });
  now.mockReturnValue(begin + other);
  second.socket.greet({ session: "b.mac" });
  now.mockRestore();
  heardFromOther();
  const [later, earlier] = one > other ? [first, second] : [second, first];
  expect([later, earlier].map((tab) => tab.chat.state.session)).toEqual(one > other ? ["a.mac", "a.mac"] : ["b.mac", "b.mac"]);
  expect(earlier.socket.close).toHaveBeenCalled();
  expect(later.socket.close).not.toHaveBeenCalled();
});

test("a vote counts once the server has noted it", async () => {
  const { chat, socket } = begun();
  socket.reply(1);
  const told = () => chat.state.log[0] as never;
  FakeSocket.answers = { feedback: () => ({ ok: false, reason: "rate" }) };
  expect([await chat.vote(told(), "up"), chat.state.log[0]]).toMatchObject([false, { from: "guide" }]);
  expect(chat.state.log[0]).not.toHaveProperty("vote");
  FakeSocket.answers = {};
  expect([await chat.vote(told(), "up"), chat.state.log[0]]).toMatchObject([true, { vote: "up" }]);
});

test("starting over deletes here only after the server has deleted, and begins without a session", async () => {
  const { chat, socket } = begun();
  socket.reply(1);
  FakeSocket.answers = { forget: () => ({ ok: false }) };
  expect(await chat.restart()).toBe(false);
  expect(chat.state.log).toHaveLength(1);
  FakeSocket.answers = {};
  expect(await chat.restart()).toBe(true);
  expect([chat.state.log, socket.identity()]).toEqual([[], { session: null, last_seq: 0 }]);
  expect(localStorage.getItem(`kvisa-chat ${address.server}`)).not.toContain("answer 1");
});

test("the interface follows the language of the replies until one is chosen; choosing tells the guide", async () => {
  const { chat, socket } = begun();
  socket.reply(1, { language: "zh" });
  expect(chat.language).toBe("en"); // until the turn has ended: what is drawn anew is not read out
  socket.listener.event("done", { mid: "turn" });
  expect(chat.language).toBe("zh");
  chat.setLanguage("zh-Hant");
  await settle();
  expect([chat.language, socket.texts()]).toEqual(["zh-Hant", ["請用繁體中文"]]);
  socket.reply(2, { language: "en" });
  expect(chat.language).toBe("zh-Hant");
});

test("writing turns into slow, and ends with the turn or the line", () => {
  vi.useFakeTimers();
  const { chat, socket } = begun();
  socket.listener.event("typing", { mid: "m" });
  expect(chat.turn.state).toBe("writing");
  vi.advanceTimersByTime(8_000);
  expect(chat.turn.state).toBe("slow");
  socket.listener.event("done", { mid: "m" });
  expect(chat.turn.state).toBe("idle");
  socket.listener.event("typing", { mid: "m" });
  socket.listener.down();
  expect(chat.turn.state).toBe("idle");
});

test.each([
  ["origin", "refused", false],
  ["rate", "crowded", true],
  ["other", "reconnecting", true],
] as const)("refused for %s", (reason, line, again) => {
  const { chat, socket } = begun(null);
  expect(socket.listener.refused(reason)).toBe(again);
  expect(chat.line).toBe(line);
});

test("without storage a conversation works all the same", async () => {
  const blocked = () => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: blocked, setItem: blocked });
  const { chat, socket } = begun();
  chat.say("hi");
  await settle();
  socket.reply(1);
  expect(statuses(chat)).toEqual(["hi: sent", "guide"]);
  vi.unstubAllGlobals();
});

test("what was deleted in the chat is kept in no browser", async () => {
  const { chat, socket } = begun();
  chat.say("delete my data");
  await settle();
  socket.reply(1);
  socket.reply(2, { response: "utter_data_deleted" });
  expect(statuses(chat)).toEqual(["guide"]);
  expect(statuses(begun(null).chat)).toEqual(["guide"]);
  expect(JSON.stringify(localStorage)).not.toContain("answer 1");
});
