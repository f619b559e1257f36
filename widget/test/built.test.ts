// @vitest-environment node
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const built = read("../../bot/web/kvisa-chat.js");

test("nothing in the built file is beyond the oldest browsers or the strictest policy", () => {
  expect(built).not.toMatch(/\(\?<[=!]/); // Safari below 16.4 does not know it
  expect(built).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setAttribute\("style"/,
  );
});

test("nothing is fetched from elsewhere", () => {
  const addresses = built.match(/https?:\/\/[\w.-]+/g) ?? [];
  expect(addresses.filter((address) => address !== "http://www.w3.org")).toEqual([]);
  expect(built).not.toContain("@import");
});

test.each(["index.html", "chat.html"])(
  "%s has no script or style of its own and loads nothing from elsewhere",
  (name) => {
    // What stands in an example to be copied is not loaded.
    const page = read(`../../bot/web/${name}`).replace(/<pre[^]*?<\/pre>/, "");
    expect(page).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*src="\/)|javascript:/);
    expect(page).not.toMatch(/\b(src|href)="(https?:)?\/\//);
  },
);

test("modules stay small", () => {
  const files = (folder: string): string[] =>
    readdirSync(new URL(folder, import.meta.url), { withFileTypes: true }).flatMap((one) =>
      one.isDirectory() ? files(`${folder}${one.name}/`) : one.name.endsWith(".ts") ? [`${folder}${one.name}`] : [],
    );
  for (const file of files("../src/")) {
    const lines = read(file).split("\n");
    if (!file.includes("/words/")) expect(lines.length, file).toBeLessThan(200);
    expect(
      lines.filter((line) => line.length > 120),
      file,
    ).toEqual([]);
  }
});
