/** What stands in a conversation that has not begun: a greeting and three things to ask. */

import type { Chat } from "../chat";
import { button, h } from "../dom";
import { say } from "../words";

/** @param answered called after a press, which takes the greeting and the focus on it away */
export function welcome(chat: Chat, answered: () => void): HTMLElement {
  const { language } = chat;
  const asks = (["ask_check", "ask_who", "ask_work"] as const).map((name, place) =>
    button(
      place ? "chip" : "chip main",
      {
        onclick: () => {
          chat.say(say(language, `${name}_text`));
          answered();
        },
      },
      say(language, name),
    ),
  );
  return h(
    "div",
    { class: "welcome" },
    h("h3", {}, say(language, "welcome")),
    h("p", {}, say(language, "welcome_text")),
    h("div", { class: "choices", role: "group", "aria-label": say(language, "choices") }, ...asks),
  );
}
