import { expect, test, vi } from "vitest";
import { WORDS } from "../src/words";
import { all, box, element, find, key, page, put, settle, socket, told, type } from "./drawn";
import { FakeSocket } from "./fake_socket";

vi.mock("../src/socket/socket", async () => ({ Socket: (await import("./fake_socket")).FakeSocket }));

test("closed it does not connect; opening focuses the text box, Escape closes and gives the focus back", async () => {
  put({ lang: "en" });
  expect(socket.open).not.toHaveBeenCalled();
  find(".launcher").click();
  expect(socket.open).toHaveBeenCalled();
  expect(element.shadowRoot!.activeElement).toBe(box());
  expect(find(".launcher").getAttribute("aria-expanded")).toBe("true");
  key("Escape");
  expect(find(".panel").hidden).toBe(true);
  expect(element.hasAttribute("open")).toBe(false);
  expect(element.shadowRoot!.activeElement).toBe(find(".launcher"));
});

test("replies to a closed chat are counted on its button", () => {
  put({ lang: "en", open: "" });
  socket.greet();
  element.removeAttribute("open");
  told({}, {});
  expect(find(".badge").textContent).toBe("2");
  element.setAttribute("open", "");
  expect(all(".badge")).toEqual([]);
});

test.each([
  ["Enter", {}, 1],
  ["Enter", { shiftKey: true }, 0],
  ["Enter", { isComposing: true }, 0],
  // Safari ends the composition first and then sends the key with this code.
  ["Enter", { keyCode: 229 }, 0],
  ["a", {}, 0],
] as const)("%s with %o sends %i messages", async (name, more, count) => {
  page();
  type("nihao");
  key(name, more);
  await settle();
  expect(socket.texts()).toHaveLength(count);
});

test("a message that is too long stays in the box, with the count told", async () => {
  page();
  type("x".repeat(460));
  expect(find(".left").textContent).toBe("40 characters left");
  type("x".repeat(503));
  expect(find(".left").textContent).toBe("3 characters too many");
  key("Enter");
  await settle();
  expect([socket.texts(), box().value.length, box().getAttribute("aria-invalid")]).toEqual([[], 503, "true"]);
});

test("choices of the newest turn are offered, pressed once, and gone", async () => {
  page();
  told({ buttons: [{ title: "Skip", payload: "/skip" }] }, { buttons: [{ title: "Why?", payload: "why" }] });
  expect(all(".scroll > .choices button").map((one) => one.textContent)).toEqual(["Skip", "Why?"]);
  all(".scroll > .choices button")[1]!.click();
  await settle();
  expect([socket.texts("press"), all(".scroll > .choices button")]).toEqual([["why"], []]);
});

test("choices and thumbs come when the turn has ended, so that no further reply moves them", () => {
  page();
  socket.listener.event("typing", { mid: "turn" });
  told({ buttons: [{ title: "Skip", payload: "/skip" }] }, {});
  expect([find(".dots").hidden, all(".scroll > .choices button"), all(".votes")]).toEqual([false, [], []]);
  socket.listener.event("done", { mid: "turn" });
  expect([find(".dots").hidden, find(".scroll > .choices").textContent]).toEqual([true, "Skip"]);
  expect(all(".told")[1]!.querySelector(".votes")).not.toBeNull();
});

test("messages are in a polite log, in their own language, and never drawn twice", async () => {
  page();
  await settle();
  told({ text: "**Hello**" });
  const first = find(".told");
  element.ask("你好");
  told({ text: "你好", language: "zh" });
  await settle();
  expect([find(".log").getAttribute("role"), find(".log").getAttribute("aria-live")]).toEqual(["log", "polite"]);
  expect(all(".told").map((one) => one.lang)).toEqual(["en", "zh-CN"]);
  expect(first.querySelector("strong")!.textContent).toBe("Hello");
});

test("an unsent message says so and can be sent again", async () => {
  FakeSocket.answers = { message: () => ({ ok: false, reason: "rate" }) };
  page();
  element.ask("hi");
  await settle();
  expect(find(".failed .meta").textContent).toContain(WORDS.en.not_sent_rate);
  FakeSocket.answers = {};
  find(".failed button").click();
  expect(find(".waiting .meta").textContent).toBe(WORDS.en.waiting); // until the server has it
  await settle();
  expect(all(".failed, .waiting")).toEqual([]);
  expect(find(".said .meta").textContent).toBe(WORDS.en.sent);
});

test("the state of the line is told in words", () => {
  put({ mode: "page", lang: "en" });
  const status = () => find(".status").textContent;
  expect(status()).toBe(WORDS.en.connecting);
  socket.greet();
  expect(status()).toBe("");
  socket.listener.down();
  expect(status()).toBe(WORDS.en.reconnecting);
  dispatchEvent(new Event("offline"));
  expect(status()).toBe(WORDS.en.offline);
});

test("the language changes everywhere at once", () => {
  page();
  all(".in-head button")[1]!.click();
  expect([box().placeholder, find(".panel").lang, find("h2").textContent]).toEqual([
    WORDS.zh.placeholder,
    "zh-CN",
    "K签指南",
  ]);
});

test("starting over asks first", async () => {
  page();
  told({});
  const entry = (name: string) => all(".menu button").find((one) => one.textContent === name)!;
  find(".head [aria-expanded]").click();
  entry(WORDS.en.restart).click();
  expect(all(".told")).toHaveLength(1);
  entry(WORDS.en.restart_yes).click();
  await settle();
  expect(all(".told")).toEqual([]);
  expect(all(".welcome")).toHaveLength(1);
  socket.greet();
  expect(find(".status").textContent).toBe(WORDS.en.restarted);
  told({});
  expect(find(".status").textContent).toBe("");
});

test("a button of the page asks; the page's own handlers and globals are left alone", async () => {
  const globals = Object.keys(window);
  const { onerror, onstorage } = window;
  page();
  const ask = document.body.appendChild(document.createElement("button"));
  ask.dataset.kvisaAsk = "";
  ask.textContent = "Is there an age limit?";
  ask.click();
  await settle();
  expect(socket.texts()).toEqual(["Is there an age limit?"]);
  expect([Object.keys(window), window.onerror, window.onstorage]).toEqual([globals, onerror, onstorage]);
  ask.remove();
});

test("where style sheets cannot be constructed, a style element with the page's nonce is used", () => {
  vi.stubGlobal("CSSStyleSheet", class {});
  page({ nonce: "abc" });
  vi.unstubAllGlobals();
  expect(find<HTMLStyleElement>("style").nonce).toBe("abc");
});
