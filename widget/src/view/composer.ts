/** The text box: Enter sends, Shift+Enter makes a new line, an input method is left alone. */

import type { Chat } from "../chat";
import { button, composing, h, icon } from "../dom";
import { say } from "../words";
import { Suggestions } from "./suggestions";

const TOLD_FROM = 50; // characters left from which on they are counted

export class Composer {
  readonly element: HTMLFormElement;
  readonly box = h("textarea", {
    id: "message",
    rows: "1",
    enterkeyhint: "send",
    autocomplete: "off",
    "aria-describedby": "left",
  });
  private readonly label = h("label", { class: "sr", for: "message" });
  private readonly left = h("p", { class: "left meta", id: "left", hidden: true });
  private readonly send = button("send", { type: "submit" }, icon("send"));
  private readonly suggestions: Suggestions;

  constructor(private readonly chat: Chat) {
    this.suggestions = new Suggestions(this.box, chat, (title) => this.put(title));
    this.element = h(
      "form",
      {
        class: "composer",
        onsubmit: (event: Event) => {
          event.preventDefault();
          this.submit();
        },
      },
      this.suggestions.element,
      this.label,
      this.left,
      this.box,
      this.send,
    );
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("keydown", (event) => this.key(event));
  }

  relabel(): void {
    const { language } = this.chat;
    this.label.textContent = say(language, "message");
    this.box.placeholder = say(language, "placeholder");
    this.send.setAttribute("aria-label", say(language, "send"));
    this.send.title = say(language, "send");
    this.count();
  }

  focus(): void {
    this.box.focus({ preventScroll: true });
  }

  /** Closes the suggestions. False when there were none to close. */
  escape(): boolean {
    return this.suggestions.close();
  }

  private key(event: KeyboardEvent): void {
    if (composing(event)) return; // Enter that only confirms a word
    if (this.suggestions.key(event)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    }
  }

  private submit(): void {
    const text = this.box.value.trim();
    if (!text || text.length > this.chat.characters) return;
    this.put("");
    this.suggestions.close();
    this.chat.say(text);
    this.focus();
  }

  private put(text: string): void {
    this.box.value = text;
    this.fit();
    this.count();
  }

  private typed(): void {
    this.fit();
    this.count();
    this.suggestions.typed();
  }

  /** As high as its text; the style sheet sets the most. */
  private fit(): void {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight + 2}px`;
  }

  private count(): void {
    const left = this.chat.characters - this.box.value.trim().length;
    this.left.hidden = left > TOLD_FROM;
    this.left.textContent = say(this.chat.language, left < 0 ? "too_long" : "left", { count: Math.abs(left) });
    this.left.classList.toggle("over", left < 0);
    if (left < 0) this.box.setAttribute("aria-invalid", "true");
    else this.box.removeAttribute("aria-invalid");
    this.send.disabled = left < 0;
  }
}
