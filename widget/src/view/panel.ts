/** The chat as it is seen: head, conversation, state of the check, text box; the menu in place of all but the head. */

import type { Change, Chat } from "../chat";
import { button, h, icon } from "../dom";
import { LANGUAGES, say, type WordName } from "../words";
import { CheckStrip } from "./check";
import { Composer } from "./composer";
import { languageSwitch } from "./languages";
import { Log } from "./log";
import { Menu } from "./menu";
import { print, save } from "./take_along";

const LINE_WORDS: Partial<Record<Chat["line"], WordName>> = {
  connecting: "connecting",
  reconnecting: "reconnecting",
  offline: "offline",
  refused: "refused",
  crowded: "crowded",
};

export interface PanelOptions {
  /** The page's own title for the chat, in place of ours. */
  title: () => string | null;
  /** Null where there is nothing to close: the chat is the page. */
  close: (() => void) | null;
}

export class Panel {
  readonly element: HTMLElement;
  private readonly heading = h("h2", { id: "title" });
  private readonly tagline = h("p", { class: "tagline" });
  private readonly languages = h("div", { class: "in-head" });
  private readonly menuButton = button(
    "icon",
    { "aria-expanded": "false", onclick: () => this.toggleMenu() },
    icon("menu"),
  );
  private readonly closeButton: HTMLButtonElement;
  private readonly status = h("p", { class: "status", role: "status" });
  /** The sign that an answer is being written: beside the status, where it takes no room from the conversation. */
  private readonly dots = h("div", { class: "dots", "aria-hidden": "true", hidden: true }, h("i"), h("i"), h("i"));
  private readonly note = h("p", { class: "note" });
  /** How something ended that the user asked for; told until the conversation goes on. */
  private notice: WordName | null = null;
  private readonly composer: Composer;
  private readonly log: Log;
  private readonly check: CheckStrip;
  private readonly menu: Menu;
  private readonly talk: HTMLElement;
  private readonly listener = (event: Event) => this.changed((event as CustomEvent<Change>).detail);

  constructor(
    private readonly chat: Chat,
    private readonly options: PanelOptions,
  ) {
    const focus = () => this.composer.focus();
    this.closeButton = button("icon", { onclick: () => options.close?.(), hidden: !options.close }, icon("close"));
    this.composer = new Composer(chat);
    this.log = new Log(chat, focus);
    this.check = new CheckStrip(chat, focus);
    this.menu = new Menu(chat, {
      close: () => this.closeMenu(),
      save: () => save(chat),
      print: () => print(chat, this.log.element),
      announce: (name) => {
        this.notice = name;
        this.showStatus();
      },
    });
    this.talk = h(
      "div",
      { class: "talk" },
      this.log.element,
      // Below the conversation: what comes and goes above it would move it.
      this.check.element,
      this.dots,
      this.status,
      this.composer.element,
      this.note,
    );
    this.element = h(
      "div",
      { class: "panel", role: options.close ? "dialog" : null, "aria-labelledby": "title" },
      h(
        "header",
        { class: "head" },
        h("div", { class: "names" }, this.heading, this.tagline),
        this.languages,
        this.menuButton,
        this.closeButton,
      ),
      this.menu.element,
      this.talk,
    );
    chat.addEventListener("change", this.listener);
    this.changed("language");
  }

  remove(): void {
    this.chat.removeEventListener("change", this.listener);
    this.element.remove();
  }

  /** To be called when the panel has become visible. */
  shown(focus: boolean): void {
    this.log.toEnd();
    if (focus) this.composer.focus();
  }

  /** Closes what lies on top, one thing at a time. False when nothing did. */
  escape(): boolean {
    if (this.composer.escape()) return true;
    if (this.menu.element.hidden) return this.check.escape();
    this.closeMenu();
    return true;
  }

  relabel(): void {
    const { language } = this.chat;
    this.heading.textContent = this.options.title() ?? say(language, "title");
    this.tagline.textContent = say(language, "tagline");
    this.note.textContent = say(language, "note");
    this.languages.replaceChildren(languageSwitch(this.chat));
    for (const [element, name] of [
      [this.menuButton, "menu"],
      [this.closeButton, "close"],
    ] as const) {
      element.setAttribute("aria-label", say(language, name));
      element.title = say(language, name);
    }
    this.element.lang = LANGUAGES[language].tag;
  }

  private changed(what: Change): void {
    if (what === "language") {
      const inside = this.languages.contains((this.element.getRootNode() as ShadowRoot).activeElement);
      this.relabel();
      this.composer.relabel();
      this.log.redraw();
      if (!this.menu.element.hidden) this.menu.show();
      else if (inside) this.languages.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
    }
    this.check.update(); // first, because it takes of the height of the conversation
    if (what !== "language") this.log.update();
    if (what === "log" && this.chat.state.log.length) this.notice = null;
    this.showStatus();
  }

  private showStatus(): void {
    const { line, turn, language } = this.chat;
    const writing = { idle: null, writing: "writing", slow: "slow" } as const;
    const name = LINE_WORDS[line] ?? writing[turn.state] ?? this.notice;
    const text = name ? say(language, name) : "";
    if (this.status.textContent !== text) this.status.textContent = text; // the same again would be read out again
    this.dots.hidden = turn.state === "idle";
    this.status.classList.toggle("alarm", line !== "ready" && line !== "connecting");
  }

  private toggleMenu(): void {
    if (!this.menu.element.hidden) return this.closeMenu();
    this.talk.hidden = true;
    this.menuButton.setAttribute("aria-expanded", "true");
    this.menu.show();
  }

  private closeMenu(): void {
    this.menu.hide();
    this.talk.hidden = false;
    this.menuButton.setAttribute("aria-expanded", "false");
    this.menuButton.focus();
  }
}
