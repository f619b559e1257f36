/** The conversation so far, and the replies offered as buttons. It grows at its end; what stands there never moves. */

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
  private readonly choices = h("div", { class: "choices", role: "group", hidden: true });
  private readonly drawn = new Map<string, HTMLElement>();
  private greeting: HTMLElement | null = null;

  /** @param answered called after a press that takes the button away, to give the focus back to the text box */
  constructor(
    private readonly chat: Chat,
    private readonly answered: () => void,
  ) {
    this.element.append(this.entries, this.choices);
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
      if (entry.from === "user") showDelivery(element, entry, this.chat, this.answered);
      if (entry.from === "guide") showVotes(element, entry, this.chat);
      before = element;
    }
    const offers = this.showChoices();
    if (added?.from === "user" || (atEnd && (added || offers))) this.toLatest();
  }

  toEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** To the end, unless that would push the question that is being answered out of sight; never back. */
  private toLatest(): void {
    const said = [...this.chat.state.log].reverse().find((entry) => entry.from === "user");
    const element = said && this.drawn.get(keyOf(said));
    const end = this.element.scrollHeight - this.element.clientHeight;
    const latest = element ? Math.min(end, element.offsetTop - AIR) : end;
    if (latest > this.element.scrollTop) this.element.scrollTop = latest;
  }

  private showGreeting(wanted: boolean): void {
    if (wanted === (this.greeting !== null)) return;
    this.greeting?.remove();
    this.greeting = wanted ? welcome(this.chat, this.answered) : null;
    if (this.greeting) this.element.prepend(this.greeting);
  }

  /**
   * The buttons of the newest turn once it has ended, so that no further reply moves them away from a finger; they go
   * when the user says something. Whether there are new ones.
   */
  private showChoices(): boolean {
    const last = this.chat.state.log[this.chat.state.log.length - 1];
    const replies =
      last?.from === "guide" && this.chat.turn.state === "idle"
        ? this.chat.state.log.flatMap((entry) =>
            entry.from === "guide" && entry.reply.mid === last.reply.mid ? entry.reply : [],
          )
        : [];
    const offered = new Map(replies.flatMap((reply) => reply.buttons).map((one) => [one.title, one]));
    const key = [...offered.keys()].join("\n");
    if (this.choices.dataset.offered === key) return false;
    this.choices.dataset.offered = key;
    this.choices.hidden = !key;
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
    return !this.choices.hidden;
  }
}
