import { expect, test, vi } from "vitest";
import { answer } from "../dev/replies.mjs";
import { WORDS } from "../src/words";
import { all, box, element, find, key, page, put, settle, socket, told, type } from "./drawn";
import { FakeSocket } from "./fake_socket";

vi.mock("../src/socket/socket", async () => ({ Socket: (await import("./fake_socket")).FakeSocket }));

test("an estimate is one card: words beside signs, sources and sides behind a press, and nothing told twice", () => {
  page();
  told(...answer("estimate", "en"));
  expect(all(".told:not([hidden])")).toHaveLength(1);
  expect(all(".status-word").map((one) => one.textContent)).toEqual([
    "Degree · Met",
    "Field · Probably met",
    "Age · Unclear",
    "Post · Not met",
  ]);
  expect(find(".findings .refs a").getAttribute("href")).toBe("https://example.org/a");
  expect(all(".sides > li").map((one) => one.querySelector(".standing")!.textContent)).toEqual([
    "Official",
    "Not official",
  ]);
  expect(all(".scroll > .choices button")).toHaveLength(3);
});

test("what a finding is about is said once, and a part that the card holds is not told again", () => {
  page();
  const [first, ...rest] = answer("estimate", "zh");
  const card = first!.custom as unknown as { sections: { items: { text: string }[] }[] };
  card.sections[0]!.items[0]!.text = "学历：硕士，达到要求。";
  told(first!, { text: "Told by the card.", response: "utter_result_part" }, ...rest);
  const item = find(".findings > li");
  expect([...item.querySelectorAll("p")].slice(0, 2).map((one) => one.textContent)).toEqual([
    `学历 · ${WORDS.zh.met}`,
    "硕士，达到要求。",
  ]);
  expect(all(".told:not([hidden])")).toHaveLength(1);
});

test.each([
  ["**A strong fit today.** Every point speaks for you.", "A strong fit today.", "Every point speaks for you."],
  ["All fits **so far**.", "Possible", "All fits so far."],
])("the grade is said once, by the verdict where that begins with it: %s", (verdict, heading, reasons) => {
  page();
  const [first, ...rest] = answer("estimate", "en");
  told({ ...first!, custom: { ...first!.custom!, verdict } }, ...rest);
  expect([...find(".estimate > header").children].map((one) => one.textContent)).toEqual([heading, reasons]);
});

test("an estimate in an unknown shape leaves the text", () => {
  page();
  told(
    { text: "In words", custom: { type: "estimate", findings: [] } },
    { text: "Next", response: "utter_result_next" },
  );
  expect(all(".text").map((one) => one.textContent)).toEqual(["In words", "Next"]);
});

test("ticks of the checklist are counted and remembered", () => {
  page();
  told(...answer("estimate", "en"));
  const boxes = () => all(".checklist input") as HTMLInputElement[];
  expect(find(".checklist .meta").textContent).toBe("1 of 4 ready");
  boxes()[1]!.click();
  expect(find(".checklist .meta").textContent).toBe("2 of 4 ready");
  element.remove();
  put({ mode: "page", lang: "en" });
  expect(boxes().map((one) => one.checked)).toEqual([true, true, false, false]);
});

test("a comparison is a table with headings; a plan is a list of days", async () => {
  page();
  told(...answer("compare four", "en"));
  expect(all("thead th").map((one) => one.textContent)).toEqual(["K", "Z", "R", "X1"]);
  expect(all("tbody").map((one) => one.querySelectorAll("td").length)).toEqual([4, 4, 4]);
  told(...answer("plan", "zh"));
  expect(find(".plan time").getAttribute("datetime")).toBe("2026-12-01");
  find(".plan .action").click();
  await settle();
  expect(socket.texts()).toEqual([WORDS.zh.calendar_text]);
});

test("the check shows how far it is, and a press on an answer asks to change it", async () => {
  page();
  told(...answer("check", "en"));
  expect(find(".progress").textContent).toContain("Question 4 of at most 7");
  const [age, , residence] = all(".answers .chip");
  expect(residence!.localName).toBe("span");
  age!.click();
  await settle();
  expect(socket.texts()).toEqual(["Change my age"]);
});

test("Escape closes the answers, which lie over the conversation, before the chat", () => {
  put({ lang: "en", open: "" });
  socket.greet();
  told(...answer("check", "en"));
  const answers = find<HTMLDetailsElement>(".answers");
  answers.open = true;
  key("Escape");
  expect([answers.open, find(".panel").hidden]).toEqual([false, false]);
  key("Escape");
  expect(find(".panel").hidden).toBe(true);
});

test("while a school is asked for, names are suggested and taken by keyboard", async () => {
  vi.useFakeTimers();
  FakeSocket.answers = { suggest: () => ({ items: [{ title: "IIT Bombay" }, { title: "IIT Delhi" }] }) };
  page();
  type("ii");
  await vi.advanceTimersByTimeAsync(200);
  expect(socket.texts("suggest")).toEqual([]);
  told(...answer("check", "en"));
  type("iit");
  await vi.advanceTimersByTimeAsync(200);
  expect(socket.sent[socket.sent.length - 1]).toEqual(["suggest", { kind: "institution", text: "iit" }]);
  key("ArrowDown");
  key("ArrowDown");
  expect(box().getAttribute("aria-activedescendant")).toBe("suggestion-1");
  key("Enter");
  expect([box().value, find(".suggestions").hidden, socket.texts()]).toEqual(["IIT Delhi", true, []]);
  vi.useRealTimers();
});

test("a thumb down asks why and sends the reason; questions of the check have no thumbs", async () => {
  page();
  told(...answer("check", "en"));
  expect(all(".votes")).toEqual([]);
  told({ mid: "next", sources: [] });
  all(".votes button")[1]!.click();
  await settle();
  find<HTMLInputElement>(".votes input").value = " unclear ";
  find(".votes form").dispatchEvent(new Event("submit", { cancelable: true }));
  await settle();
  expect(socket.sent.map(([, data]) => [data.vote, data.reason])).toEqual([
    ["down", ""],
    ["down", "unclear"],
  ]);
  expect(find(".votes").textContent).toBe(WORDS.en.thanks);
});
