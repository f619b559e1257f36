/** Where a statement comes from, and where sources disagree. */

import { details, h, icon, link } from "../dom";
import type { Conflict, Language, Position, Source, Standing } from "../protocol";
import { say, showDate, type WordName, worded } from "../words";

const STANDINGS = ["official", "reported", "inferred"] as const;

/** The standing that statements of these sources have, where the data does not say it itself. */
const standingOf = (source: Source): Standing =>
  source.standing ?? (source.kind === "official" || source.kind === "law" ? "official" : "reported");

/** Nothing for a statement that rests on no source. */
export function standing(name: WordName | null, language: Language): HTMLElement | null {
  return name && h("span", { class: `standing ${name}` }, say(language, name));
}

function sourceItem(source: Source, language: Language): HTMLElement {
  const published = source.published ? showDate(source.published, language) : say(language, "undated");
  return h(
    "li",
    {},
    source.url ? link(source.title, source.url) : source.title,
    h("span", { class: "meta" }, standing(standingOf(source), language), ` · ${published}`),
  );
}

/** The sources of a statement behind one line that tells how many there are of each standing. */
export function references(sources: Source[], language: Language): HTMLElement | null {
  const counts = STANDINGS.flatMap((name) => {
    const count = sources.filter((source) => standingOf(source) === name).length;
    return count ? [" · ", h("span", { class: `standing ${name}` }, say(language, `count_${name}`, { count }))] : [];
  });
  if (!counts.length) return null;
  const entries = sources.map((source) => sourceItem(source, language));
  return details("refs", [`${say(language, "sources_of")} `, ...counts.slice(1)], h("ul", {}, ...entries));
}

/** The sides of a disagreement, next to each other where there is room. */
export function disagreement(conflict: Conflict, known: Source[], language: Language): HTMLElement {
  const point = say(language, "disagree", { point: worded(conflict.point, language) });
  const sides = conflict.positions.map((position) =>
    h(
      "li",
      {},
      standing(position.official ? "official" : "not_official", language),
      h("p", {}, worded(position.says, language)),
      ...titlesOf(position, known).map((title) => h("p", { class: "meta" }, title)),
    ),
  );
  return details("refs differ", [icon("unclear"), point], h("ul", { class: "sides" }, ...sides));
}

function titlesOf(position: Position, known: Source[]): Node[] {
  return (position.sources ?? []).flatMap((source) => {
    const found = typeof source === "string" ? known.find((one) => one.id === source) : source;
    return found ? [found.url ? link(found.title, found.url) : document.createTextNode(found.title)] : [];
  });
}
