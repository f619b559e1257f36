import { expect, test } from "vitest";
import { languageOf, say, showDate, WORDS, worded } from "../src/words";

const names = Object.keys(WORDS.en).sort();
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test.each(["zh", "zh-Hant"] as const)("%s has every word with the same placeholders", (language) => {
  expect(Object.keys(WORDS[language]).sort()).toEqual(names);
  for (const [name, text] of Object.entries(WORDS[language])) {
    expect(text.trim(), name).not.toBe("");
    expect(placeholders(text), name).toEqual(placeholders(WORDS.en[name as keyof typeof WORDS.en]));
  }
});

test("Traditional words hold no Simplified characters, and Simplified ones no Traditional", () => {
  expect(Object.values(WORDS["zh-Hant"]).join("")).not.toMatch(
    /[签证这个们说话问过时间开关题动网络没发对应选单页图书电语]/,
  );
  expect(Object.values(WORDS.zh).join("")).not.toMatch(/[簽證這個們說話問過時間開關題動網絡沒發對應選單頁圖書電語]/);
});

test("words hold no figures", () => {
  for (const words of Object.values(WORDS)) expect(Object.values(words).join(" ")).not.toMatch(/\d/);
});

test.each([
  ["en-US", "en"],
  ["zh", "zh"],
  ["zh-CN", "zh"],
  ["zh-Hans-HK", "zh"],
  ["zh-TW", "zh-Hant"],
  ["zh-HK", "zh-Hant"],
  ["zh-Hant", "zh-Hant"],
  ["fr", "en"],
] as const)("%s is read as %s", (tag, language) => expect(languageOf(tag)).toBe(language));

test("dates and values", () => {
  expect(showDate("2025-10-01", "en")).toBe("1 October 2025");
  expect(showDate("2025-10-01", "zh")).toBe("2025年10月1日");
  expect(showDate("2025-10-01", "zh-Hant")).toBe("2025年10月1日");
  expect(showDate("2025-10", "en")).toBe("October 2025");
  expect(showDate("2025-10", "zh")).toBe("2025年10月");
  expect(showDate("2025", "zh")).toBe("2025");
  expect(say("en", "progress", { now: 3, all: 7 })).toBe("Question 3 of at most 7");
  expect([worded({ en: "Age", zh: "年龄" }, "zh-Hant"), worded("x", "en"), worded(undefined, "en")]).toEqual([
    "年龄",
    "x",
    "",
  ]);
});
