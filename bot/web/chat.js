"use strict";
// The chat page: one conversation with the bot over the website channel. Text becomes DOM nodes, never HTML.

const WORDS = {
  en: { placeholder: "Ask about the K visa…", waiting: "Writing…", failed: "No connection. Your message is still in the box; please try again.",
        sources: "Sources", disagree: "Sources disagree", official: "official", reported: "reported", inferred: "our reading", hello: "Hello" },
  zh: { placeholder: "请输入你的问题…", waiting: "正在回复…", failed: "网络不通，你的消息还在输入框里，请再试一次。",
        sources: "来源", disagree: "各方说法不一", official: "官方", reported: "非官方报道", inferred: "我们的理解", hello: "你好" },
  "zh-Hant": { placeholder: "請輸入你的問題…", waiting: "正在回覆…", failed: "網路不通，你的訊息還在輸入框裡，請再試一次。",
        sources: "來源", disagree: "各方說法不一", official: "官方", reported: "非官方報導", inferred: "我們的理解", hello: "你好" },
};
const SWITCH = { en: "English, please", zh: "请用简体中文", "zh-Hant": "請用繁體中文" };

const log = document.getElementById("log");
const form = document.getElementById("form");
const box = document.getElementById("text");
const status = document.getElementById("status");
const sender = conversationId();
let language = (navigator.language || "en").toLowerCase().startsWith("zh") ? (/tw|hk|hant|mo/i.test(navigator.language) ? "zh-Hant" : "zh") : "en";
let busy = false;

function conversationId() {
  // Kept for this tab only; a private window that refuses storage simply starts anew on reload.
  const fresh = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
  try {
    const kept = sessionStorage.getItem("conversation") || fresh;
    sessionStorage.setItem("conversation", kept);
    return kept;
  } catch { return fresh; }
}

function element(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

function inline(text) {
  // Bold and web addresses; everything else stays text.
  const parts = text.split(/(\*\*[^*]+\*\*|https?:\/\/[^\s<>，。；、）】]+)/g);
  return parts.map((part) => {
    if (part.startsWith("**") && part.endsWith("**") && part.length > 4) return element("strong", "", part.slice(2, -2));
    if (/^https?:\/\//.test(part)) {
      const link = element("a", "", part.replace(/^https?:\/\//, ""));
      link.href = part; link.rel = "noopener noreferrer"; link.target = "_blank";
      return link;
    }
    return document.createTextNode(part);
  });
}

function blocks(text) {
  // Paragraphs and "- " lists.
  const nodes = [];
  for (const block of text.split(/\n{2,}/)) {
    let list = null; let lines = [];
    const flush = () => { if (lines.length) nodes.push(element("p", "", ...inline(lines.join("\n")))); lines = []; };
    for (const line of block.split("\n")) {
      if (line.startsWith("- ")) {
        flush();
        if (!list) { list = element("ul"); nodes.push(list); }
        list.append(element("li", "", ...inline(line.slice(2))));
      } else { list = null; lines.push(line); }
    }
    flush();
  }
  return nodes;
}

function sourcesOf(metadata) {
  if (!metadata || !(metadata.sources || []).length) return [];
  const words = WORDS[metadata.language] || WORDS.en;
  const details = element("details", "sources");
  const standing = element("span", `standing standing--${metadata.standing}`, words[metadata.standing]);
  details.append(element("summary", "", `${words.sources} (${metadata.sources.length}) · `, standing));
  details.append(element("ul", "", ...metadata.sources.map((source) => {
    const item = element("li", "");
    if (source.url) { const link = element("a", "", source.title); link.href = source.url; link.rel = "noopener noreferrer"; link.target = "_blank"; item.append(link); }
    else item.append(source.title);
    if (source.published) item.append(` · ${source.published}`);
    return item;
  })));
  const result = [details];
  for (const conflict of metadata.conflicts || []) {
    const box = element("details", "sources");
    box.append(element("summary", "", `${words.disagree}: ${conflict.point}`));
    box.append(element("ul", "", ...conflict.positions.map((position) =>
      element("li", "", ...(position.official ? [element("span", "standing standing--official", words.official + " · ")] : []), position.says))));
    result.push(box);
  }
  return result;
}

function show(kind, text, metadata) {
  const bubble = element("div", `message message--${kind}`, ...(kind === "bot" ? [...blocks(text), ...sourcesOf(metadata)] : [text]));
  if (metadata && metadata.language) bubble.lang = metadata.language === "zh" ? "zh-CN" : metadata.language;
  log.append(bubble);
  return bubble;
}

function scrollTo(bubble) {
  // The end of the log, unless that would push the beginning of a long reply out of sight.
  if (bubble) log.scrollTop = Math.min(log.scrollHeight - log.clientHeight, bubble.offsetTop - log.offsetTop - 12);
}

function showChoices(buttons) {
  log.append(element("div", "choices", ...buttons.map((button) => {
    const node = element("button", "", button.title);
    node.type = "button";
    node.addEventListener("click", () => send(button.payload || button.title, button.title));
    return node;
  })));
}

async function send(text, shown) {
  if (busy || !text.trim()) return;
  busy = true;
  document.querySelectorAll(".choices").forEach((node) => node.remove());
  if (shown) scrollTo(show("user", shown));
  status.textContent = WORDS[language].waiting;
  try {
    const answer = await fetch("/webhooks/website/webhook", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ sender, message: text }),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const replies = await answer.json();
    status.textContent = "";
    const bubbles = replies.filter((reply) => reply.text).map((reply) => show("bot", reply.text, reply.metadata));
    const last = replies[replies.length - 1] || {};
    const spoken = (last.metadata || {}).language;
    if (spoken && spoken !== language) setLanguage(spoken);
    if ((last.buttons || []).length) showChoices(last.buttons);
    scrollTo(bubbles[0]);
  } catch {
    status.textContent = WORDS[language].failed;
    if (shown && !box.value) box.value = shown;
  } finally { busy = false; }
}

function setLanguage(value) {
  language = value;
  document.documentElement.lang = value === "zh" ? "zh-CN" : value;
  box.placeholder = WORDS[value].placeholder;
  const key = { en: "en", zh: "zh", "zh-Hant": "zhHant" }[value];
  document.querySelectorAll("[data-en]").forEach((node) => { node.textContent = node.dataset[key]; });
  document.querySelectorAll("[data-language]").forEach((node) => node.setAttribute("aria-pressed", String(node.dataset.language === value)));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = box.value.trim();
  if (!text || busy) return;
  box.value = "";
  send(text, text);
});
box.addEventListener("keydown", (event) => {
  // Enter sends, unless it only confirms a word in an input method (two browsers, two signs of it).
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
    event.preventDefault();
    form.requestSubmit();
  }
});
document.querySelectorAll("[data-language]").forEach((node) => node.addEventListener("click", () => {
  setLanguage(node.dataset.language);
  send(SWITCH[node.dataset.language], node.getAttribute("aria-label"));
}));

setLanguage(language);
send(WORDS[language].hello, "");
