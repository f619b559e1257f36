import { expect, test } from "vitest";
import { line, markdown } from "../src/markdown";
import { safeUrl } from "../src/dom";

function html(text: string): string {
  const box = document.createElement("div");
  box.append(markdown(text));
  return box.innerHTML;
}

test("paragraphs, line breaks and lists", () => {
  expect(html("One\ntwo\n\nThree")).toBe("<p>One<br>two</p><p>Three</p>");
  expect(html("- a\n\n- **b**")).toBe("<ul><li>a</li><li><strong>b</strong></li></ul>");
  expect(html("3. c\n4、d")).toBe('<ol start="3"><li>c</li><li>d</li></ol>');
});

test.each([
  ["*so* it is", "<p><em>so</em> it is</p>"],
  ["2 * 3 * 4 and snake_case_name", "<p>2 * 3 * 4 and snake_case_name</p>"],
  ["**open", "<p>**open</p>"],
])("emphasis: %s", (text, expected) => expect(html(text)).toBe(expected));

test.each([
  ["见https://a.example/b。好", "https://a.example/b"],
  ["(https://a.example/b)", "https://a.example/b"],
  ["see https://a.example/b?c=1, then", "https://a.example/b?c=1"],
  ["[the notice](https://a.example/x_(y))", "https://a.example/x_(y)"],
])("an address ends where the sentence goes on: %s", (text, address) => {
  const link = line("p", text).querySelector("a")!;
  expect(link.href).toBe(address);
  expect(link.rel).toBe("noopener noreferrer");
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "JaVaScRiPt:alert(1)",
  "vbscript:x",
  "//evil.example",
  "/chat",
])("no link to %s", (address) => {
  expect(safeUrl(address)).toBeNull();
  expect(html(`[here](${address})`)).not.toContain("<a");
});

test("ten thousand random strings make no element beyond the known ones and no harmful link", () => {
  const parts = [
    "<script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "**",
    "*",
    "](",
    "[",
    ")",
    "\n",
    "- ",
    "1. ",
    "https://a.b/",
    "data:x,",
    "`",
    "\u0000",
    "\u202e",
    "&lt;",
    "签证",
    "🛂",
    " ",
    "<svg onload=x>",
    "javascript:",
  ];
  const allowed = new Set(["P", "BR", "UL", "OL", "LI", "STRONG", "EM", "A"]);
  const harmful: string[] = [];
  let seed = 7;
  const next = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff);
  for (let round = 0; round < 10_000; round++) {
    const text = Array.from({ length: (next() % 12) + 1 }, () => parts[next() % parts.length]).join("");
    const elements: Element[] = [...markdown(text).children];
    for (let element = elements.pop(); element; element = elements.pop()) {
      elements.push(...element.children);
      const links = element.tagName === "A" && !/^https?:/.test(element.getAttribute("href") ?? "");
      if (!allowed.has(element.tagName) || links) harmful.push(text);
    }
  }
  expect(harmful).toEqual([]);
}, 60_000);
