/** Everything beside the conversation: language, a person to talk to, saving, printing, privacy, starting over. */

import type { Chat } from "../chat";
import { button, h, icon } from "../dom";
import { MOST_ENTRIES } from "../state";
import { HOURS_KEPT } from "../store";
import { say, type WordName } from "../words";
import { languageSwitch } from "./languages";

/** What the menu needs of the panel around it. */
export interface MenuActions {
  close: () => void;
  save: () => void;
  print: () => void;
  /** Tells the user how something ended. */
  announce: (name: WordName) => void;
}

export class Menu {
  readonly element = h("div", { class: "menu", hidden: true });

  constructor(
    private readonly chat: Chat,
    private readonly actions: MenuActions,
  ) {}

  show(): void {
    this.element.hidden = false;
    this.entries();
  }

  hide(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  private entries(): void {
    const { chat, actions } = this;
    const entry = (name: WordName, act: () => void) =>
      h("li", {}, button("entry", { onclick: act }, say(chat.language, name)));
    const thenClose = (act: () => void) => () => {
      actions.close();
      act();
    };
    this.put(
      "menu",
      actions.close,
      h("h4", {}, say(chat.language, "language")),
      languageSwitch(chat),
      h(
        "ul",
        {},
        entry(
          "person",
          thenClose(() => chat.say(say(chat.language, "person_text"))),
        ),
        entry("save", thenClose(actions.save)),
        entry("print", thenClose(actions.print)),
        entry("privacy", () => this.privacy()),
        entry("restart", () => this.restart()),
      ),
    );
  }

  private privacy(): void {
    const { language } = this.chat;
    this.put(
      "privacy",
      () => this.entries(),
      h("p", {}, say(language, "privacy_server")),
      h("p", {}, say(language, "privacy_browser", { messages: MOST_ENTRIES, hours: HOURS_KEPT })),
      button(
        "action",
        {
          onclick: () => {
            this.actions.close();
            this.chat.say(say(language, "privacy_ask_text"));
          },
        },
        say(language, "privacy_ask"),
      ),
    );
  }

  private restart(): void {
    const { language } = this.chat;
    this.put(
      "restart",
      () => this.entries(),
      h("p", {}, say(language, "restart_question")),
      h(
        "div",
        { class: "choices" },
        button(
          "action danger",
          {
            onclick: (event: Event) => {
              (event.target as HTMLButtonElement).disabled = true;
              void this.forget();
            },
          },
          say(language, "restart_yes"),
        ),
        button("action", { onclick: () => this.entries() }, say(language, "cancel")),
      ),
    );
  }

  private async forget(): Promise<void> {
    const done = await this.chat.restart();
    this.actions.close();
    this.actions.announce(done ? "restarted" : "restart_failed");
  }

  /** One page of the menu; the focus goes to its way back, so that a keyboard and a screen reader start at the top. */
  private put(title: WordName, back: () => void, ...content: Node[]): void {
    const name = say(this.chat.language, "back");
    const first = button("icon", { "aria-label": name, title: name, onclick: back }, icon("back"));
    this.element.replaceChildren(
      h("div", { class: "bar" }, first, h("h3", {}, say(this.chat.language, title))),
      ...content,
    );
    first.focus();
  }
}
