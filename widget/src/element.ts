/**
 * <kvisa-chat>: attributes `server` (default: where the script came from), `path`, `lang`, `chat-title`, `open`,
 * `mode` (bubble or page), `theme` (light, dark or the user's own), `nonce`.
 * Events: kvisa-open, kvisa-close, kvisa-message, kvisa-lang.
 */

import { Chat, type Change } from "./chat";
import { button, composing, h, icon } from "./dom";
import type { Language } from "./protocol";
import { fillScreen, SMALL_SCREEN, trapFocus } from "./view/fullscreen";
import { Panel } from "./view/panel";
import { attachStyle } from "./view/style";
import { languageOf, LANGUAGES, say } from "./words";

const script = document.currentScript as HTMLScriptElement | null;
const HOME = script?.src ? new URL(script.src).origin : location.origin;

export class KvisaChat extends HTMLElement {
  static readonly observedAttributes = ["lang", "chat-title", "open", "theme"];

  private chat: Chat | null = null;
  /** Made when it is first opened: most visitors of a page never open it. */
  private panel: Panel | null = null;
  private root: HTMLElement | null = null;
  private launcher: HTMLButtonElement | null = null;
  private unread = 0;
  private language: Language | null = null;
  private unfill: (() => void) | null = null;
  private readonly dark = matchMedia("(prefers-color-scheme: dark)");
  private readonly small = matchMedia(SMALL_SCREEN);
  private readonly redress = () => this.dress();
  private readonly asked = (event: Event) => this.askedByPage(event);

  private get paged(): boolean {
    return this.getAttribute("mode") === "page";
  }

  connectedCallback(): void {
    const server = this.getAttribute("server") || HOME;
    const chat = new Chat({ server, path: this.getAttribute("path") || "/socket.io/" }, this.pageLanguage());
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!this.root) attachStyle(shadow, window, this.getAttribute("nonce") || script?.nonce || "");
    this.chat = chat;
    this.root = h(this.paged ? "div" : "section", { class: this.paged ? "root page" : "root bubble", dir: "ltr" });
    if (!this.paged) {
      this.launcher = button("launcher", { onclick: () => this.toggleAttribute("open") }, icon("chat"));
      this.root.append(this.launcher);
    }
    shadow.append(this.root);
    this.root.addEventListener("keydown", (event) => this.key(event));
    chat.addEventListener(
      "change",
      (event) => (event as CustomEvent<Change>).detail === "language" && this.relabel(),
    );
    chat.addEventListener("told", (event) => this.told((event as CustomEvent).detail));
    this.dark.addEventListener("change", this.redress);
    this.small.addEventListener("change", this.redress);
    document.addEventListener("click", this.asked);
    // A chat that fills the screen never opens by itself.
    const opens = this.paged || (!this.small.matches && (this.hasAttribute("open") || chat.state.open));
    if (opens) return this.show(false);
    this.removeAttribute("open");
    this.dress();
    this.relabel();
  }

  disconnectedCallback(): void {
    this.unfill?.();
    this.unfill = null;
    this.chat?.stop();
    this.panel?.remove();
    this.root?.remove();
    this.launcher = this.panel = this.chat = null;
    this.dark.removeEventListener("change", this.redress);
    this.small.removeEventListener("change", this.redress);
    document.removeEventListener("click", this.asked);
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.chat || before === now) return;
    if (name === "open" && !this.paged && this.shown !== (now !== null)) {
      if (this.shown) this.hide();
      else this.show(true);
    }
    if (name === "lang") this.chat.pageLanguage(this.pageLanguage());
    if (name === "chat-title") this.panel?.relabel();
    this.dress();
  }

  /** Opens the chat and asks; what a button of the page with `data-kvisa-ask` does. */
  ask(text: string): void {
    this.setAttribute("open", "");
    this.chat?.say(text);
  }

  private askedByPage(event: Event): void {
    const asking = (event.target as Element | null)?.closest?.("[data-kvisa-ask]");
    if (asking) this.ask(asking.getAttribute("data-kvisa-ask") || asking.textContent || "");
  }

  private get shown(): boolean {
    return this.panel !== null && !this.panel.element.hidden;
  }

  private show(focus: boolean): void {
    this.panel ??= this.newPanel();
    this.panel.element.hidden = false;
    this.setAttribute("open", "");
    this.unread = 0;
    this.chat!.opened(true);
    this.chat!.start();
    this.dress();
    this.relabel();
    this.panel.shown(focus);
    this.emit("kvisa-open");
  }

  private newPanel(): Panel {
    const panel = new Panel(this.chat!, {
      title: () => this.getAttribute("chat-title"),
      close: this.paged ? null : () => this.removeAttribute("open"),
    });
    panel.element.id = "panel";
    this.launcher?.setAttribute("aria-controls", "panel");
    this.root!.prepend(panel.element);
    return panel;
  }

  private hide(): void {
    const inside = this.panel!.element.contains(this.shadowRoot!.activeElement);
    this.panel!.element.hidden = true;
    this.chat!.opened(false);
    this.relabel();
    if (inside) this.launcher?.focus();
    this.emit("kvisa-close");
  }

  private key(event: KeyboardEvent): void {
    if (!this.shown) return;
    if (event.key === "Escape" && !composing(event) && !this.panel!.escape() && !this.paged) {
      event.stopPropagation();
      this.removeAttribute("open");
    }
    if (this.unfill) trapFocus(event, this.panel!.element);
  }

  private told(reply: unknown): void {
    if (!this.shown) {
      this.unread += 1;
      this.relabel();
    }
    this.emit("kvisa-message", reply);
  }

  /** Colours of the user's or the page's choice, and the whole screen on a phone. */
  private dress(): void {
    const theme = this.getAttribute("theme");
    this.root?.classList.toggle("dark", theme ? theme === "dark" : this.dark.matches);
    const fills = !this.paged && this.small.matches && this.shown;
    if (fills) this.panel?.element.setAttribute("aria-modal", "true");
    else this.panel?.element.removeAttribute("aria-modal");
    if (fills) this.unfill ??= fillScreen(this.panel!.element);
    else {
      this.unfill?.();
      this.unfill = null;
    }
  }

  private relabel(): void {
    const { language } = this.chat!;
    const open = this.shown;
    if (this.root?.localName === "section") this.root.setAttribute("aria-label", say(language, "title"));
    this.root!.lang = LANGUAGES[language].tag;
    if (language !== this.language) this.emit("kvisa-lang", (this.language = language));
    if (!this.launcher) return;
    const name = say(language, open ? "close" : "open");
    this.launcher.setAttribute("aria-label", this.unread ? `${name} (${this.unread})` : name);
    this.launcher.setAttribute("aria-expanded", String(open));
    this.launcher.replaceChildren(
      icon(open ? "down" : "chat"),
      ...(this.unread ? [h("span", { class: "badge" }, String(this.unread))] : []),
    );
  }

  /** What the page says, where that is a language we speak; else the browser's. */
  private pageLanguage(): Language {
    const asked = this.paged ? new URLSearchParams(location.search).get("lang") : null;
    const named = asked || this.getAttribute("lang") || document.documentElement.lang;
    return languageOf(/^(en|zh)/i.test(named) ? named : navigator.language);
  }

  private emit(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
