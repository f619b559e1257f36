/** The widget's own words and dates, in the language of the interface or of a message. */

import type { Language, Worded } from "../protocol";
import { en, type WordName, type Words } from "./en";
import { zh } from "./zh";
import { zhHant } from "./zh-Hant";

export type { WordName };
export const WORDS: Record<Language, Words> = { en, zh, "zh-Hant": zhHant };
/** Each language as it names itself, short and whole, with its tag for the `lang` attribute. */
export const LANGUAGES: Record<Language, { short: string; name: string; tag: string }> = {
  en: { short: "EN", name: "English", tag: "en" },
  zh: { short: "简", name: "简体中文", tag: "zh-CN" },
  "zh-Hant": { short: "繁", name: "繁體中文", tag: "zh-TW" },
};

/** The words of a name, with its {placeholders} filled. */
export function say(language: Language, name: WordName, values: Record<string, string | number> = {}): string {
  return WORDS[language][name].replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** The text of a value that may be given in both languages. */
export const worded = (value: Worded | undefined, language: Language): string =>
  typeof value === "object" && value ? value[language === "en" ? "en" : "zh"] : (value ?? "");

/** The language meant by a tag such as zh-HK; English for all that is not Chinese. */
export function languageOf(tag: string): Language {
  if (!/^zh/i.test(tag)) return "en";
  return /hant|-(tw|hk|mo)/i.test(tag) && !/hans/i.test(tag) ? "zh-Hant" : "zh";
}

/** An ISO date or month ("2025-10") as people write it; anything else as it stands. */
export function showDate(value: string, language: Language): string {
  const [iso, day] = /^\d{4}-\d{2}(-\d{2})?$/.exec(value) ?? [];
  if (!iso) return value;
  const tag = language === "en" ? "en-GB" : LANGUAGES[language].tag;
  const style = { year: "numeric", month: "long", day: day ? "numeric" : undefined, timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(tag, style).format(new Date(value));
}
