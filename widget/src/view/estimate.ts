/** The estimate as a card: the verdict, what it rests on, the way on, and the papers to tick off. */

import type { Chat } from "../chat";
import { h, icon, type IconName } from "../dom";
import { line, markdown } from "../markdown";
import type { Conflict, Custom, Language, Reply, Source } from "../protocol";
import { say, showDate, type WordName } from "../words";
import { checklist, type Papers } from "./checklist";
import { disagreement, references } from "./sources";

type Status = "met" | "likely" | "unclear" | "not_answered" | "unlikely" | "not_met";

interface Item {
  text: string;
  status?: Status;
  status_text?: string;
  criterion_text?: string;
  sources?: Source[];
  conflict?: Conflict | null;
}

interface Section {
  id: "for" | "open" | "against" | "noted" | "changes" | "alternatives" | "steps";
  title: string;
  items: Item[];
}

interface Estimate extends Custom {
  grade: string;
  grade_text: string;
  verdict: string;
  as_of?: string;
  policy_version?: string;
  sections: Section[];
  documents?: Papers;
}

const ICONS: Record<Status, IconName> = {
  met: "met",
  likely: "met",
  unclear: "unclear",
  not_answered: "unclear",
  unlikely: "not_met",
  not_met: "not_met",
};
const LEAD = /^\*\*([^*]+)\*\*\s*([^]*)$/;
const NAMED = /^([^:：]{1,40})[:：]\s*(.+)$/s;
const WAY_ON = ["changes", "alternatives", "steps"];

/** The estimate in a reply when it can be drawn, else null. */
export function estimateOf({ custom }: Reply): Estimate | null {
  const drawable =
    custom?.type === "estimate" &&
    typeof custom.verdict === "string" &&
    Array.isArray(custom.sections) &&
    custom.sections.every((section) => Array.isArray(section?.items));
  return drawable ? (custom as Estimate) : null;
}

/** Replies of the same turn that say in words what the card of `estimate` already shows. */
export function toldByCard(estimate: Estimate, response: string): boolean {
  if (response === "utter_result_part") return true;
  if (response === "utter_result_next") return estimate.sections.some((section) => WAY_ON.includes(section.id));
  return (
    response === "utter_result_documents" && Object.values(estimate.documents ?? {}).some((papers) => papers.length)
  );
}

export function estimateCard(estimate: Estimate, language: Language, chat: Chat): HTMLElement {
  // The verdict begins with the grade in bold, as a sentence: that is the heading, and not said twice.
  const [, lead, reasons = estimate.verdict] = LEAD.exec(estimate.verdict) ?? [];
  const asOf = estimate.as_of ? say(language, "as_of", { date: showDate(estimate.as_of, language) }) : "";
  return h(
    "section",
    { class: `card estimate ${estimate.grade}` },
    h("header", {}, h("h3", {}, lead ?? estimate.grade_text), markdown(reasons)),
    ...estimate.sections.filter((section) => section.items.length).map((section) => sectionOf(section, language)),
    estimate.documents && checklist(estimate.documents, language, chat),
    h("footer", { class: "meta" }, [asOf, estimate.policy_version].filter(Boolean).join(" · ")),
  );
}

function sectionOf(section: Section, language: Language): HTMLElement {
  const items = section.items.map((item) =>
    h(
      "li",
      { class: item.status ?? "plain" },
      item.status ? icon(ICONS[item.status] ?? "noted") : null,
      h(
        "div",
        {},
        ...(item.status ? findingLines(item, item.status, language) : [line("p", item.text)]),
        references(item.sources ?? [], language),
        item.conflict && disagreement(item.conflict, item.sources ?? [], language),
      ),
    ),
  );
  return h("section", { class: section.id }, h("h4", {}, section.title), h("ul", { class: "findings" }, ...items));
}

/**
 * The word beside the sign, so that nothing depends on a colour or a shape, and what was found. As a text the finding
 * begins with what it is about ("Age: ..."); here that is said once, above it.
 */
function findingLines(item: Item, status: Status, language: Language): HTMLElement[] {
  const word = item.status_text || say(language, status as WordName);
  const [, named, found] = (item.criterion_text && NAMED.exec(item.text)) || [];
  const name = named ?? item.criterion_text;
  return [
    h("p", { class: "status-word" }, name ? `${name} · ${word}` : word),
    line("p", found ?? item.text, "found"),
  ];
}
