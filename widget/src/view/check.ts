/** Where the check stands: how many questions there are at most, and the answers so far, to be changed by a press. */

import type { Chat } from "../chat";
import { button, details, h, icon } from "../dom";
import type { Check, Language } from "../protocol";
import { LANGUAGES, say, type WordName, WORDS } from "../words";

export class CheckStrip {
  readonly element = h("div", { class: "check", hidden: true });
  private drawn: unknown = null;

  constructor(
    private readonly chat: Chat,
    private readonly answered: () => void,
  ) {}

  update(): void {
    const found = this.latest();
    const wanted = found ?? null;
    if (wanted?.check === this.drawn) return;
    this.drawn = wanted?.check;
    this.element.hidden = !wanted;
    this.element.replaceChildren(...(wanted ? this.parts(wanted.check, wanted.language) : []));
  }

  /** Closes the answers, which lie over the conversation. False when they were not open. */
  escape(): boolean {
    const answers = this.element.querySelector("details");
    if (!answers?.open) return false;
    answers.open = false;
    answers.querySelector("summary")!.focus();
    return true;
  }

  /** The newest state of a check in this session. */
  private latest(): { check: Check; language: Language } | undefined {
    const last = [...this.chat.state.log]
      .reverse()
      .find((entry) => entry.from === "ended" || (entry.from === "guide" && entry.reply.check));
    if (last?.from !== "guide" || !last.reply.check) return undefined;
    const { check, language } = last.reply;
    return check.question || check.answers.length ? { check, language } : undefined;
  }

  private parts(check: Check, language: Language): HTMLElement[] {
    this.element.lang = LANGUAGES[language].tag;
    const now = check.answers.length + 1;
    const all = check.answers.length + check.left;
    const progress =
      check.question &&
      h(
        "div",
        { class: "progress" },
        h("span", { id: "progress" }, say(language, "progress", { now, all })),
        h("progress", { max: all, value: check.answers.length, "aria-labelledby": "progress" }),
      );
    const answers =
      check.answers.length > 0 &&
      details(
        "answers",
        [say(language, "answers", { count: check.answers.length })],
        h(
          "ul",
          { class: "choices" },
          ...check.answers.map(({ field, text }) => h("li", {}, this.answer(field, text, language))),
        ),
      );
    return [progress || [], answers || []].flat();
  }

  /** An answer that has a question of its own can be changed; the others are only shown. */
  private answer(field: string, text: string, language: Language): HTMLElement {
    const name = `field_${field}` as WordName;
    if (!(name in WORDS.en)) return h("span", { class: "chip" }, text);
    const request = say(language, "change_text", { field: say(language, name) });
    return button(
      "chip",
      {
        title: request,
        onclick: () => {
          this.chat.say(request);
          this.answered();
        },
      },
      text,
      h("span", { class: "sr" }, ` (${say(language, "change")})`),
      icon("edit"),
    );
  }
}
