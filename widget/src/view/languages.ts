/** The three languages, each named in itself. */

import type { Chat } from "../chat";
import { button, h } from "../dom";
import type { Language } from "../protocol";
import { LANGUAGES, say } from "../words";

export function languageSwitch(chat: Chat): HTMLElement {
  const choices = (Object.keys(LANGUAGES) as Language[]).map((language) => {
    const { short, name, tag } = LANGUAGES[language];
    const chosen = String(language === chat.language);
    return button(
      "",
      { lang: tag, title: name, "aria-pressed": chosen, onclick: () => chat.setLanguage(language) },
      short,
      h("span", { class: "sr" }, ` ${name}`),
    );
  });
  return h("div", { class: "languages", role: "group", "aria-label": say(chat.language, "language") }, ...choices);
}
