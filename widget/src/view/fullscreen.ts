/** On a phone the open chat fills the screen: the page behind stands still, and the keyboard covers nothing. */

export const SMALL_SCREEN = "(max-width: 480px)";

/** Fits `panel` to what is visible of the screen and holds the page behind; returns how to undo that. */
export function fillScreen(panel: HTMLElement): () => void {
  const page = document.documentElement.style;
  const { overflow } = page;
  page.overflow = "hidden";
  const screen = window.visualViewport;
  const fit = () => {
    if (!screen) return;
    panel.style.height = `${screen.height}px`;
    panel.style.transform = `translateY(${screen.offsetTop}px)`;
  };
  fit();
  screen?.addEventListener("resize", fit);
  screen?.addEventListener("scroll", fit);
  return () => {
    page.overflow = overflow;
    panel.style.height = panel.style.transform = "";
    screen?.removeEventListener("resize", fit);
    screen?.removeEventListener("scroll", fit);
  };
}

/** Keeps Tab within `panel`: what lies behind cannot be seen. */
export function trapFocus(event: KeyboardEvent, panel: HTMLElement): void {
  if (event.key !== "Tab") return;
  const reachable = [
    ...panel.querySelectorAll<HTMLElement>(
      "button:not(:disabled), textarea, input, summary, a[href], [tabindex='0']",
    ),
  ].filter((element) => element.getClientRects().length > 0);
  const first = reachable[0];
  const last = reachable[reachable.length - 1];
  const current = (panel.getRootNode() as ShadowRoot).activeElement;
  const wraps = event.shiftKey ? current === first : current === last;
  if (!wraps) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
