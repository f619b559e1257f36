// A stand-in for the bot: serves bot/web and answers over Socket.IO with one reply of each kind, for looking at the
// widget. npm run dev, then http://127.0.0.1:5105/ (the page) or /chat. Say: estimate, compare, compare four, plan,
// date, file, check, slow, down.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { Server } from "socket.io";
import { answer } from "./replies.mjs";

const PORT = Number(process.env.PORT ?? 5105);
const FILES = {
  "/": "index.html",
  "/chat": "chat.html",
  "/kvisa-chat.js": "kvisa-chat.js",
  "/page.css": "page.css",
};
const TYPES = { html: "text/html", js: "text/javascript", css: "text/css" };
// The strictest policy under which the widget must work.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' ws:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const web = createServer(async (request, response) => {
  const name = FILES[new URL(request.url, "http://x").pathname];
  if (!name) return response.writeHead(404).end();
  const file = await readFile(new URL(`../../bot/web/${name}`, import.meta.url), "utf8");
  const body = file
    .replace("{{sources}}", '<li><a href="https://example.org/">Sample</a> <time>2025</time></li>')
    .replace("{{nonce}}", "");
  response.writeHead(200, {
    "Content-Type": `${TYPES[name.split(".").pop()]}; charset=utf-8`,
    "Content-Security-Policy": POLICY,
  });
  response.end(body);
});

const sessions = new Map();
const io = new Server(web);

io.on("connection", (socket) => {
  const { session: known, last_seq: lastSeq } = socket.handshake.auth;
  const fresh = !sessions.has(known);
  const session = fresh ? `${Math.random().toString(36).slice(2)}.dev` : known;
  if (fresh) sessions.set(session, { outbox: [], seen: new Set() });
  const state = sessions.get(session);
  socket.join(session);
  socket.emit("session", { session, fresh, last_seq: state.outbox.length, limits: { characters: 500 } });
  if (!fresh) state.outbox.slice(lastSeq).forEach((reply) => socket.emit("reply", reply));

  const turn = async (mid, text, lang, ack) => {
    ack({ ok: true });
    if (state.seen.has(mid)) return;
    state.seen.add(mid);
    if (text === "down") return socket.conn.close();
    io.to(session).emit("typing", { mid });
    await new Promise((done) => setTimeout(done, text === "slow" ? 12_000 : 350));
    for (const reply of answer(text, lang)) {
      const sent = { seq: state.outbox.length + 1, mid, ...reply };
      state.outbox.push(sent);
      io.to(session).emit("reply", sent);
    }
    io.to(session).emit("done", { mid });
  };
  socket.on("message", ({ mid, text, lang }, ack) => turn(mid, text, lang, ack));
  socket.on("press", ({ mid, payload, lang }, ack) => turn(mid, payload, lang, ack));
  socket.on("suggest", ({ text }, ack) => {
    const titles = ["IIT Bombay", "IIT Delhi", "Imperial College London", "清华大学", "北京大学"];
    ack({
      items: titles.filter((title) => title.toLowerCase().includes(text.toLowerCase())).map((title) => ({ title })),
    });
  });
  socket.on("feedback", (_vote, ack) => ack({ ok: true }));
  socket.on("forget", (_nothing, ack) => {
    sessions.delete(session);
    ack({ ok: true });
  });
});

web.listen(PORT, "127.0.0.1", () => console.log(`http://127.0.0.1:${PORT}/`));
