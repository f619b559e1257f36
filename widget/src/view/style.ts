/** The style sheet, kept in one object for all widgets of a page. */

import base from "../style/base.css";
import frame from "../style/frame.css";
import conversation from "../style/conversation.css";
import cards from "../style/cards.css";
import controls from "../style/controls.css";
import adapt from "../style/adapt.css";

// The later win over the earlier.
const css = [base, frame, conversation, cards, controls, adapt].join("");

/**
 * Gives the style to a shadow root, or to the document of `view`. Old browsers know no constructed style sheets: there
 * a style element is used, which a strict policy of the page allows by `nonce`.
 */
export function attachStyle(
  target: ShadowRoot | Document,
  view: Window & typeof globalThis = window,
  nonce = "",
): void {
  if ("adoptedStyleSheets" in target && "replaceSync" in view.CSSStyleSheet.prototype) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    target.adoptedStyleSheets = [sheet];
    return;
  }
  const style = document.createElement("style");
  if (nonce) style.nonce = nonce;
  style.textContent = css;
  ("head" in target ? target.head : target).append(style);
}
