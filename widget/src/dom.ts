/** Building blocks: elements from data. Text stays text; nothing is ever parsed as HTML. */

type Child = Node | string | null | undefined | false;
type Value = string | number | boolean | null | undefined | ((event: never) => void);

/** An element. `on…` functions listen, true sets an empty attribute, null and false leave it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value as EventListener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  add(element, ...children);
  return element;
}

export function add(parent: ParentNode, ...children: Child[]): void {
  parent.append(...children.filter((child): child is Node | string => Boolean(child)));
}

/** A real button with 44 px to touch. */
export const button = (name: string, attributes: Record<string, Value>, ...children: Child[]): HTMLButtonElement =>
  h("button", { type: "button", class: name, ...attributes }, ...children);

// Drawn on a grid of 24 with round strokes of one width, so that they look like one family.
const SHAPES = {
  chat: "M4 5h16v11H10l-5 4v-4H4z",
  close: "M6 6l12 12M18 6L6 18",
  menu: "M5 12h.01M12 12h.01M19 12h.01",
  send: "M12 19V5M6 11l6-6 6 6",
  met: "M5 12.5l4.5 4.5L19 7.5",
  not_met: "M7 7l10 10M17 7L7 17",
  unclear: "M9 9.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2M12 17.5h.01",
  noted: "M12 11v6M12 7.5h.01",
  down: "M6 9l6 6 6-6",
  back: "M15 5l-7 7 7 7",
  edit: "M5 19l1-4L16 5l3 3L9 18z",
  file: "M12 4v11M7 10.5l5 5 5-5M5 20h14",
  up_vote: "M7 20H4v-9h3zm0-9l4-8c1.5 0 2.5 1 2.5 2.5V9H20l-1.5 11H7",
  down_vote: "M17 4h3v9h-3zm0 9l-4 8c-1.5 0-2.5-1-2.5-2.5V15H4L5.5 4H17",
};
export type IconName = keyof typeof SHAPES;

/** A picture for the eye only: what it means is always said in words too. */
export function icon(name: IconName): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/** The address when it leads somewhere harmless, else null. */
export function safeUrl(address: string): string | null {
  try {
    const url = new URL(address);
    return /^(https?|mailto|tel):$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A link in a new tab; an address that is not harmless leaves only the text. */
export function link(text: string, address: string): Node {
  const href = safeUrl(address);
  if (!href) return document.createTextNode(text);
  return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, text);
}

/** Whether a key belongs to an input method: most browsers say so; Safari by the code 229, after the composition. */
export const composing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

let counted = 0;
/** An id that nothing else in this document's widgets has. */
export const newId = (): string => `k${++counted}`;

/** A disclosure: `label` is always seen, `content` after a press. */
export function details(name: string, label: Child[], ...content: Child[]): HTMLDetailsElement {
  return h("details", { class: name }, h("summary", {}, h("span", {}, ...label), icon("down")), ...content);
}
