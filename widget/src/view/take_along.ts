/** The conversation to take along: as a text file, and on paper. */

import type { Chat } from "../chat";
import { h } from "../dom";
import { say, showDate } from "../words";
import { download } from "./file";
import { attachStyle } from "./style";

/** The whole conversation as text, with the sources of each answer. */
export function asText(chat: Chat): string {
  const { language } = chat;
  const day = showDate(new Date().toISOString().slice(0, 10), language);
  const blocks = chat.state.log.map((entry) => {
    if (entry.from === "ended") return `— ${say(language, "ended")}`;
    if (entry.from === "user") return `${say(language, "you")}: ${entry.text}`;
    const { text, sources, language: spoken } = entry.reply;
    const named = sources.map(
      ({ title, published, url }) =>
        `  - ${[title, published && showDate(published, spoken), url].filter(Boolean).join(", ")}`,
    );
    return [
      `${say(language, "guide")}: ${text}`,
      ...(named.length ? [`${say(spoken, "sources")}:`, ...named] : []),
    ].join("\n");
  });
  return [`${say(language, "title")} · ${day}`, say(language, "note"), ...blocks].join("\n\n");
}

export function save(chat: Chat): void {
  download(`k-visa-${new Date().toISOString().slice(0, 10)}.txt`, "text/plain", asText(chat));
}

/** Prints a copy of the conversation from a frame of its own, so that the page around the widget is not printed. */
export function print(chat: Chat, log: HTMLElement): void {
  const frame = h("iframe", { title: say(chat.language, "print"), "aria-hidden": "true", tabindex: "-1" });
  Object.assign(frame.style, { position: "fixed", width: "0", height: "0", border: "0" });
  document.body.append(frame);
  const inside = frame.contentWindow;
  if (!inside) return;
  const copy = log.cloneNode(true) as HTMLElement;
  copy.querySelectorAll("details").forEach((one) => {
    one.open = true;
  });
  copy.querySelectorAll(".votes, .action, form").forEach((one) => one.remove());
  attachStyle(inside.document, inside as Window & typeof globalThis);
  inside.document.title = say(chat.language, "title");
  inside.document.body.append(
    h("div", { class: "root printed" }, h("p", { class: "meta" }, say(chat.language, "note")), copy),
  );
  inside.addEventListener("afterprint", () => frame.remove());
  inside.print();
}
