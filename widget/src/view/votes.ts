/** Was an answer helpful? Two thumbs, and after a thumb down an optional reason. */

import type { Chat } from "../chat";
import { button, h, icon, newId } from "../dom";
import type { Vote } from "../protocol";
import type { Told } from "../state";
import { say } from "../words";

const LONGEST_REASON = 500;

export function votes(told: Told, chat: Chat): HTMLElement {
  const language = told.reply.language;
  const box = h("div", { class: "votes", role: "group", "aria-label": say(language, "helpful_question") });
  const thank = () => {
    box.replaceChildren(h("p", { class: "meta", role: "status" }, say(language, "thanks")));
  };
  const cast = (vote: Vote) => {
    chat.vote(told, vote);
    if (vote === "up") thank();
    else askWhy();
  };
  const askWhy = () => {
    const id = newId();
    const reason = h("input", { id, type: "text", maxlength: LONGEST_REASON, enterkeyhint: "send" });
    const form = h(
      "form",
      {
        onsubmit: (event: Event) => {
          event.preventDefault();
          if (reason.value.trim()) chat.vote(told, "down", reason.value.trim());
          thank();
        },
      },
      h("label", { for: id }, say(language, "why")),
      h("div", { class: "row" }, reason, h("button", { class: "action", type: "submit" }, say(language, "submit"))),
    );
    box.replaceChildren(form);
    reason.focus();
  };
  const thumb = (vote: Vote) => {
    const name = say(language, `vote_${vote}`);
    return button("icon", { "aria-label": name, title: name, onclick: () => cast(vote) }, icon(`${vote}_vote`));
  };
  if (told.vote) thank();
  else box.append(thumb("up"), thumb("down"));
  return box;
}
