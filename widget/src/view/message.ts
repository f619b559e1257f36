/** One entry of the conversation as an element. */

import type { Chat } from "../chat";
import { add, button, h } from "../dom";
import { markdown } from "../markdown";
import type { Reply } from "../protocol";
import type { Entry, Said, Told } from "../state";
import { LANGUAGES, say, type WordName } from "../words";
import { comparisonOf, comparisonTable } from "./comparison";
import { estimateCard, estimateOf, toldByCard } from "./estimate";
import { fileButton, fileOf } from "./file";
import { datePicker, planCard, planOf } from "./plan";
import { disagreement, references } from "./sources";
import { votes } from "./votes";

export function entryElement(entry: Entry, chat: Chat): HTMLElement {
  if (entry.from === "user") return saidElement(entry, chat);
  if (entry.from === "guide") return toldElement(entry, chat);
  return h("p", { class: "ended" }, say(chat.language, "ended"));
}

/** Who speaks, for those who do not see on which side a message stands. */
function speaker(name: "you" | "guide", chat: Chat): HTMLElement {
  return h("span", { class: "sr", lang: LANGUAGES[chat.language].tag }, `${say(chat.language, name)}: `);
}

function saidElement(said: Said, chat: Chat): HTMLElement {
  return h(
    "div",
    {},
    h("div", { class: "words", lang: LANGUAGES[said.language].tag }, speaker("you", chat), said.text),
  );
}

/** Brings the line below a message of the user up to date, and leaves alone the message that was read out already. */
export function showDelivery(element: HTMLElement, said: Said, chat: Chat, answered: () => void): void {
  const line = element.querySelector(".meta");
  // What was told to be waiting is so until the server has it; a message on a good line needs no word.
  const waits = said.status === "waiting" && (line || (chat.line !== "ready" && chat.line !== "connecting"));
  const shown = waits ? "waiting" : said.status === "failed" ? "failed" : "sent";
  if (element.className === `said ${shown}`) return;
  element.className = `said ${shown}`;
  // A line that is there stays, so that what follows does not move up.
  if (line && shown === "sent") line.replaceChildren(say(chat.language, "sent"));
  else line?.remove();
  if (shown === "waiting") element.append(h("p", { class: "meta" }, say(chat.language, "waiting")));
  if (shown === "failed") {
    const reasons: Record<string, WordName> = {
      rate: "not_sent_rate",
      long: "not_sent_long",
      format: "not_sent_format",
    };
    element.append(
      h(
        "p",
        { class: "meta" },
        say(chat.language, reasons[said.reason ?? ""] ?? "not_sent"),
        button(
          "quiet",
          {
            onclick: () => {
              chat.retry(said.mid);
              answered();
            },
          },
          say(chat.language, "retry"),
        ),
      ),
    );
  }
}

function toldElement(told: Told, chat: Chat): HTMLElement {
  if (inCard(told, chat)) return h("div", { hidden: true });
  const element = h(
    "div",
    { class: "told", lang: LANGUAGES[told.reply.language]?.tag },
    speaker("guide", chat),
  );
  try {
    element.append(bodyOf(told.reply, chat));
  } catch {
    // Data in a shape that this widget does not know, perhaps of a newer guide: the text stands alone.
    element.append(textOf(told.reply));
  }
  return element;
}

const textOf = (reply: Reply): HTMLElement => h("div", { class: "text" }, markdown(reply.text));

function bodyOf(reply: Reply, chat: Chat): DocumentFragment {
  const { language, custom, sources } = reply;
  const body = document.createDocumentFragment();
  const estimate = estimateOf(reply);
  const comparison = comparisonOf(custom);
  const plan = planOf(custom);
  const file = fileOf(custom);
  if (estimate) body.append(estimateCard(estimate, language, chat));
  else if (comparison) body.append(comparisonTable(comparison, language));
  else {
    if (plan) body.append(planCard(plan, language, chat));
    body.append(textOf(reply));
    if (file) body.append(fileButton(file, language));
    if (custom?.type === "arrival_question") body.append(datePicker(language, chat));
    add(
      body,
      references(sources, language),
      ...reply.conflicts.map((one) => disagreement(one, sources, language)),
    );
  }
  return body;
}

/** Puts the thumbs below the last reply of a turn that has ended, and takes them away should another one follow. */
export function showVotes(element: HTMLElement, told: Told, chat: Chat): void {
  const drawn = element.querySelector(".votes");
  const { log } = chat.state;
  const writing = chat.turn.state !== "idle" && log[log.length - 1] === told;
  const wanted = !writing && !told.reply.check?.question && !inCard(told, chat) && endsTurn(told, chat);
  if (wanted && !drawn) element.append(votes(told, chat));
  else if (!wanted) drawn?.remove();
}

/** Whether the card of an estimate in the same turn already shows this reply. */
function inCard({ reply }: Told, chat: Chat): boolean {
  return chat.state.log.some((other) => {
    const estimate = other.from === "guide" && other.reply.mid === reply.mid ? estimateOf(other.reply) : null;
    return estimate !== null && toldByCard(estimate, reply.response);
  });
}

/** Whether no later reply of the same turn is shown: one vote for an answer of several messages. */
function endsTurn(told: Told, chat: Chat): boolean {
  return !chat.state.log.some(
    (other) =>
      other.from === "guide" &&
      other.run === told.run &&
      other.reply.mid === told.reply.mid &&
      other.reply.seq > told.reply.seq &&
      !inCard(other, chat),
  );
}
