/** A file made by the guide or here, to be kept on the user's device. */

import { button, h, icon } from "../dom";
import type { Custom, Language } from "../protocol";
import { say } from "../words";

interface File extends Custom {
  name: string;
  mime: string;
  content: string;
}

export function fileOf(custom: Custom | null): File | null {
  return custom?.type === "file" && typeof custom.content === "string" ? (custom as File) : null;
}

export function fileButton(file: File, language: Language): HTMLElement {
  const save = () => download(file.name, file.mime, file.content);
  return button("action", { onclick: save }, icon("file"), say(language, "download", { name: file.name }));
}

export function download(name: string, mime: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${mime};charset=utf-8` }));
  h("a", { href: address, download: name }).click();
  // Some browsers begin to read only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
