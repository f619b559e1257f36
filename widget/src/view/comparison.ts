/** Visas side by side in a table; where it is narrow, each cell names its visa. */

import { h } from "../dom";
import { line } from "../markdown";
import type { Custom, Language, Source, Standing, Worded } from "../protocol";
import { say, worded } from "../words";
import { references, standing } from "./sources";

interface Comparison extends Custom {
  visas: string[];
  aspects: string[];
  names: Record<string, Worded>;
  cells: { visa: string; aspect: string; text: Worded; standing: Standing; sources: string[] }[];
  sources: Source[];
}

export function comparisonOf(custom: Custom | null): Comparison | null {
  const drawable = custom?.type === "comparison" && Array.isArray(custom.cells) && Array.isArray(custom.visas);
  return drawable ? (custom as Comparison) : null;
}

/**
 * Each aspect is a heading over the whole width with the cells below, so that two visas fit on the smallest screen.
 * The roles are written out because a table laid out as blocks loses its own.
 */
export function comparisonTable(comparison: Comparison, language: Language): HTMLElement {
  const { visas, aspects, names, cells } = comparison;
  const heading = visas.map((visa) =>
    h("th", { scope: "col", role: "columnheader" }, worded(names[visa] ?? visa, language)),
  );
  const bodies = aspects.map((aspect) =>
    h(
      "tbody",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row" },
        h(
          "th",
          { scope: "rowgroup", role: "rowheader", colspan: visas.length },
          worded(names[aspect] ?? aspect, language),
        ),
      ),
      h(
        "tr",
        { role: "row" },
        ...visas.map((visa) => {
          const cell = cells.find((one) => one.visa === visa && one.aspect === aspect);
          const name = worded(names[visa] ?? visa, language);
          return h(
            "td",
            { role: "cell" },
            h("span", { class: "visa", "aria-hidden": "true" }, name),
            cell ? line("span", worded(cell.text, language), "cell") : "–",
            cell && cell.standing !== "official" && standing(cell.standing, language),
          );
        }),
      ),
    ),
  );
  return h(
    "section",
    { class: `card comparison${visas.length > 2 ? " many" : ""}` },
    h(
      "table",
      { role: "table" },
      h("caption", {}, say(language, "comparison")),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ...heading)),
      ...bodies,
    ),
    references(comparison.sources ?? [], language),
  );
}
