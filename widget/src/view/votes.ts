/** Was an answer helpful? Two thumbs, and after a thumb down an optional reason. */

import type { Chat } from "../chat";
import { button, h, icon, newId } from "../dom";
import type { Vote } from "../protocol";
import type { Told } from "../state";
import { say, type WordName } from "../words";

const LONGEST_REASON = 500;

export function votes(told: Told, chat: Chat): HTMLElement {
  const language = told.reply.language;
  const name = say(language, "helpful_question");
  const box = h("div", { class: "votes", role: "group", "aria-label": name, "aria-live": "off" });
  const tell = (name: WordName, ...more: Node[]) => {
    const line = h("p", { class: "meta", role: "status", tabindex: "-1" }, say(language, name));
    box.replaceChildren(line, ...more);
    return line;
  };
  // The pressed button goes; the focus must not fall out of the chat with it.
  const cast = async (vote: Vote, reason?: string) => {
    const noted = await chat.vote(told, vote, reason);
    if (!noted) tell("not_sent", ...thumbs()).focus();
    else if (vote === "up" || reason) tell("thanks").focus();
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
          if (reason.value.trim()) void cast("down", reason.value.trim());
          else tell("thanks").focus();
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
    return button("icon", { "aria-label": name, title: name, onclick: () => void cast(vote) }, icon(`${vote}_vote`));
  };
  const thumbs = () => [thumb("up"), thumb("down")];
  if (told.vote) tell("thanks");
  else box.append(...thumbs());
  return box;
}
