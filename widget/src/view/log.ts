/** The conversation so far: entries, the replies offered as buttons, and the sign that an answer is being written. */

import type { Chat } from "../chat";
import { button, h } from "../dom";
import { type Entry, keyOf } from "../state";
import { LANGUAGES, say } from "../words";
import { entryElement, showDelivery, showVotes } from "./message";
import { welcome } from "./welcome";

const SLACK = 120; // px from the end within which a reader counts as being at the end
const AIR = 12;
const NARROW = 640; // px below which wide tables are laid out anew

export class Log {
  readonly element = h("div", { class: "scroll", tabindex: "0" });
  private readonly entries = h("div", { class: "log", role: "log", "aria-live": "off" });
  private readonly choices = h("div", { class: "choices", role: "group" });
  private readonly dots = h("div", { class: "dots", "aria-hidden": "true", hidden: true }, h("i"), h("i"), h("i"));
  private readonly drawn = new Map<string, HTMLElement>();
  private greeting: HTMLElement | null = null;

  /** @param answered called after a choice was pressed, to give the focus back to the text box */
  constructor(
    private readonly chat: Chat,
    private readonly answered: () => void,
  ) {
    this.element.append(this.entries, this.choices, this.dots);
    new ResizeObserver(() => this.element.classList.toggle("narrow", this.element.clientWidth < NARROW)).observe(
      this.element,
    );
  }

  /** Draws all anew: after a change of language and when what is kept is shown for the first time. */
  redraw(): void {
    this.entries.setAttribute("aria-live", "off"); // what was read before is not read out again
    this.entries.setAttribute("aria-label", say(this.chat.language, "log"));
    this.element.setAttribute("aria-label", say(this.chat.language, "log"));
    this.choices.setAttribute("aria-label", say(this.chat.language, "choices"));
    this.entries.replaceChildren();
    this.drawn.clear();
    this.greeting = null;
    this.update();
    this.toEnd();
    setTimeout(() => this.entries.setAttribute("aria-live", "polite"));
  }

  update(): void {
    const { log } = this.chat.state;
    const atEnd = this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < SLACK;
    this.showGreeting(!log.length);
    const kept = new Set(log.map(keyOf));
    for (const [key, element] of this.drawn) {
      if (kept.has(key)) continue;
      element.remove();
      this.drawn.delete(key);
    }
    let before: HTMLElement | null = null;
    let added: Entry | null = null;
    for (const entry of log) {
      let element = this.drawn.get(keyOf(entry));
      if (!element) {
        element = entryElement(entry, this.chat);
        this.drawn.set(keyOf(entry), element);
        if (before) before.after(element);
        else this.entries.prepend(element);
        added = entry;
      }
      if (entry.from === "user") showDelivery(element, entry, this.chat);
      if (entry.from === "guide") showVotes(element, entry, this.chat);
      before = element;
    }
    this.showChoices();
    if (added && (atEnd || added.from === "user")) this.toLatest();
  }

  showTurn(): void {
    const writing = this.chat.turn.state !== "idle";
    if (this.dots.hidden !== writing) return;
    this.dots.hidden = !writing;
    if (writing) this.toLatest();
  }

  toEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** To the end, unless that would push the question that is being answered out of sight. */
  private toLatest(): void {
    const said = [...this.chat.state.log].reverse().find((entry) => entry.from === "user");
    const element = said && this.drawn.get(keyOf(said));
    const end = this.element.scrollHeight - this.element.clientHeight;
    this.element.scrollTop = element ? Math.min(end, element.offsetTop - AIR) : end;
  }

  private showGreeting(wanted: boolean): void {
    if (wanted === (this.greeting !== null)) return;
    this.greeting?.remove();
    this.greeting = wanted ? welcome(this.chat) : null;
    if (this.greeting) this.element.prepend(this.greeting);
  }

  /** The buttons of the newest turn; they go when the user says something. */
  private showChoices(): void {
    const last = this.chat.state.log[this.chat.state.log.length - 1];
    const replies =
      last?.from === "guide"
        ? this.chat.state.log.flatMap((entry) =>
            entry.from === "guide" && entry.reply.mid === last.reply.mid ? entry.reply : [],
          )
        : [];
    const offered = new Map(replies.flatMap((reply) => reply.buttons).map((one) => [one.title, one]));
    const key = [...offered.keys()].join("\n");
    if (this.choices.dataset.offered === key) return;
    this.choices.dataset.offered = key;
    this.choices.lang = last?.from === "guide" ? LANGUAGES[last.reply.language].tag : "";
    this.choices.replaceChildren(
      ...[...offered.values()].map((one) =>
        button(
          "chip",
          {
            onclick: () => {
              this.chat.press(one);
              this.answered();
            },
          },
          one.title,
        ),
      ),
    );
  }
}
