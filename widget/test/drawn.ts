/** The real element over a server in memory. A test that uses it mocks src/socket/socket.ts by test/fake_socket.ts. */

import { afterEach, beforeEach } from "vitest";
import { KvisaChat } from "../src/element";
import type { Reply } from "../src/protocol";
import { FakeSocket } from "./fake_socket";

customElements.define("kvisa-chat", KvisaChat);

export let element: KvisaChat;
export let socket: FakeSocket;
export const settle = () => new Promise((done) => setTimeout(done));
export const find = <T extends HTMLElement = HTMLElement>(selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
export const all = (selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
export const box = () => find<HTMLTextAreaElement>("textarea");

export function put(attributes: Record<string, string>): void {
  element = document.createElement("kvisa-chat") as KvisaChat;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  socket = FakeSocket.last;
}

export function page(more: Record<string, string> = {}): void {
  put({ mode: "page", lang: "en", ...more });
  socket.greet();
}

export function told(...replies: Partial<Reply>[]): void {
  replies.forEach((reply, place) => socket.reply(Date.now() + place, reply));
}

export function type(text: string): void {
  box().value = text;
  box().dispatchEvent(new Event("input"));
}

export const key = (name: string, more: Record<string, unknown> = {}) => {
  const event = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, composed: true });
  for (const [property, value] of Object.entries(more)) Object.defineProperty(event, property, { value });
  box().dispatchEvent(event);
};

beforeEach(() => {
  localStorage.clear();
  FakeSocket.answers = {};
});
afterEach(() => {
  element.remove();
  document.documentElement.style.overflow = "";
});
