/** The papers for an application, to be ticked off. Ticks are remembered in this browser only. */

import type { Chat } from "../chat";
import { h } from "../dom";
import { line } from "../markdown";
import type { Language } from "../protocol";
import { say } from "../words";

const TIERS = ["required", "probable", "helpful"] as const;

interface Paper {
  id: string;
  text: string;
  in_hand: boolean;
}
export type Papers = { [tier in (typeof TIERS)[number]]?: Paper[] };

export function checklist(papers: Papers, language: Language, chat: Chat): HTMLElement | null {
  const all = TIERS.flatMap((tier) => papers[tier] ?? []);
  if (!all.length) return null;
  const ticked = (paper: Paper) => chat.state.ticks[paper.id] ?? paper.in_hand;
  const count = h("p", { class: "meta", "aria-live": "polite" });
  const recount = () => {
    count.textContent = say(language, "ready", { done: all.filter(ticked).length, all: all.length });
  };
  const row = (paper: Paper) => {
    const box = h("input", {
      type: "checkbox",
      checked: ticked(paper),
      onchange: () => {
        chat.tick(paper.id, box.checked);
        recount();
      },
    });
    return h("li", {}, h("label", {}, box, line("span", paper.text)));
  };
  recount();
  return h(
    "section",
    { class: "checklist" },
    h("h4", {}, say(language, "checklist")),
    count,
    ...TIERS.filter((tier) => papers[tier]?.length).map((tier) =>
      h("div", {}, h("h5", {}, say(language, tier)), h("ul", {}, ...papers[tier]!.map(row))),
    ),
    h("p", { class: "meta" }, say(language, "ticks_note")),
  );
}
