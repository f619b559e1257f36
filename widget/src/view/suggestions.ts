/**
 * Names to choose from while a school, a subject or a nationality is being typed. The list belongs to the text box,
 * which keeps the focus: arrows move the mark (aria-activedescendant), Enter or a press takes a name, Escape closes.
 */

import type { Chat } from "../chat";
import { h } from "../dom";
import type { SuggestKind } from "../protocol";
import { say } from "../words";

const KINDS: Record<string, SuggestKind> = {
  institution: "institution",
  post_institution: "institution",
  field: "field",
  nationality: "nationality",
};
const PAUSE_MS = 150;
const SHORTEST = { latin: 2, other: 1 }; // one Chinese character already says something

export class Suggestions {
  readonly element = h("ul", { class: "suggestions", id: "suggestions", role: "listbox", hidden: true });
  private readonly told = h("p", { class: "sr", role: "status" });
  private marked = -1;
  private pause: ReturnType<typeof setTimeout> | undefined;

  /** @param take gets the name that was chosen */
  constructor(
    private readonly box: HTMLTextAreaElement,
    private readonly chat: Chat,
    private readonly take: (title: string) => void,
  ) {
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", "suggestions");
    box.addEventListener("blur", () => this.close());
  }

  typed(): void {
    clearTimeout(this.pause);
    const kind = this.kind();
    const text = this.box.value.trim();
    const shortest = /^[\x00-\x7f]*$/.test(text) ? SHORTEST.latin : SHORTEST.other;
    if (!kind || text.length < shortest) this.close();
    else this.pause = setTimeout(() => void this.ask(kind, text), PAUSE_MS);
  }

  /** Whether a key was meant for the list. */
  key(event: KeyboardEvent): boolean {
    if (this.element.hidden) return false;
    const { length } = this.element.children;
    if (event.key === "ArrowDown") this.mark((this.marked + 1) % length);
    else if (event.key === "ArrowUp") this.mark((this.marked <= 0 ? length : this.marked) - 1);
    else if (event.key === "Enter" && this.marked >= 0)
      this.choose(this.element.children[this.marked]!.textContent ?? "");
    else return false;
    return true;
  }

  /** False when there was nothing to close. */
  close(): boolean {
    clearTimeout(this.pause);
    const open = !this.element.hidden;
    this.element.hidden = true;
    this.told.remove();
    this.mark(-1);
    return open;
  }

  private kind(): SuggestKind | undefined {
    const last = [...this.chat.state.log].reverse().find((entry) => entry.from !== "user");
    return last?.from === "guide" ? KINDS[last.reply.check?.question ?? ""] : undefined;
  }

  private async ask(kind: SuggestKind, text: string): Promise<void> {
    const titles = await this.chat.suggest(kind, text);
    if (this.box.value.trim() !== text) return; // typed on meanwhile
    if (!titles.length || titles.includes(text)) {
      this.close();
      return;
    }
    const { language } = this.chat;
    this.element.setAttribute("aria-label", say(language, "suggestions"));
    this.element.replaceChildren(
      ...titles.map((title, place) =>
        h(
          "li",
          {
            role: "option",
            id: `suggestion-${place}`,
            "aria-selected": "false",
            // Before the text box loses the focus, which closes the list.
            onpointerdown: (event: Event) => {
              event.preventDefault();
              this.choose(title);
            },
            onclick: () => this.choose(title), // of a screen reader, which presses nothing before
          },
          title,
        ),
      ),
    );
    this.mark(-1);
    this.element.hidden = false;
    this.told.textContent = say(language, "suggestions_found", { count: titles.length });
    this.element.after(this.told);
  }

  private choose(title: string): void {
    this.take(title);
    this.close();
  }

  private mark(place: number): void {
    this.marked = place;
    for (const [index, option] of [...this.element.children].entries()) {
      option.setAttribute("aria-selected", String(index === place));
      if (index === place) option.scrollIntoView?.({ block: "nearest" });
    }
    if (place < 0) this.box.removeAttribute("aria-activedescendant");
    else this.box.setAttribute("aria-activedescendant", `suggestion-${place}`);
  }
}
