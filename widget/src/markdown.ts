/** The little markdown that replies use, as DOM nodes: paragraphs, lists, bold, emphasis, links and bare addresses. */

import { h, link } from "./dom";

const INLINE = new RegExp(
  [
    "\\*\\*([^*\\n]+?)\\*\\*", // bold
    "\\*([^*\\s](?:[^*\\n]*[^*\\s])?)\\*(?!\\w)", // emphasis
    "\\[([^\\]\\n]+)\\]\\(([^()\\s]+(?:\\([^()\\s]*\\)[^()\\s]*)*)\\)", // link
    // A bare address ends before the punctuation of the sentence, Chinese punctuation too.
    "(https?:\\/\\/[^\\s<>\"'()（）【】《》“”，。；：、！？]+[^\\s<>\"'()（）【】《》“”，。；：、！？.,;:!?])",
  ].join("|"),
  "g",
);
const LIST_ITEM = /^\s*(?:[-*•]\s|(\d{1,3})(?:[.)]\s|、))\s*(.*)$/;

function inline(text: string, into: Element): void {
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, bold, emphasis, words, target, address] = match;
    into.append(text.slice(from, match.index));
    from = (match.index ?? 0) + whole.length;
    if (bold || emphasis) {
      const strong = h(bold ? "strong" : "em");
      inline((bold || emphasis)!, strong);
      into.append(strong);
    } else if (words && target) into.append(link(words, target));
    else if (address) into.append(link(address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, ""), address));
  }
  into.append(text.slice(from));
}

/** One line of text with its bold parts and links, in an element. */
export function line<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  name?: string,
): HTMLElementTagNameMap[K] {
  const element = h(tag, { class: name });
  inline(text, element);
  return element;
}

/** A reply's text as paragraphs and lists. */
export function markdown(text: string): DocumentFragment {
  const result = document.createDocumentFragment();
  let list = null as HTMLElement | null;
  let paragraph = null as HTMLElement | null;
  for (const row of text.split("\n")) {
    const item = LIST_ITEM.exec(row);
    if (item) {
      const tag = item[1] ? "ol" : "ul";
      if (list?.localName !== tag)
        result.append((list = h(tag, { start: item[1] && item[1] !== "1" ? item[1] : null })));
      list.append(line("li", item[2] ?? ""));
      paragraph = null;
    } else if (!row.trim()) {
      // An empty line between the items of a list does not end the list.
      paragraph = null;
    } else {
      list = null;
      if (paragraph) paragraph.append(h("br"));
      else result.append((paragraph = h("p")));
      inline(row, paragraph);
    }
  }
  return result;
}
