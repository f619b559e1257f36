import { KvisaChat } from "./element";

// A page may hold the script twice.
if (!customElements.get("kvisa-chat")) customElements.define("kvisa-chat", KvisaChat);
