// @vitest-environment node
import { createServer, type Server as WebServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { Socket, type SocketListener } from "../src/socket/socket";

let web: WebServer;
let io: Server;
let address: { server: string; path: string };
const open: Socket[] = [];

beforeEach(async () => {
  web = createServer();
  io = new Server(web, { pingInterval: 100, pingTimeout: 100 });
  await new Promise<void>((done) => web.listen(0, "127.0.0.1", done));
  address = { server: `http://127.0.0.1:${(web.address() as AddressInfo).port}`, path: "/socket.io/" };
  vi.stubGlobal("WebSocket", WebSocket);
  vi.spyOn(Math, "random").mockReturnValue(0);
});

afterEach(async () => {
  open.splice(0).forEach((socket) => socket.close());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await io.close();
});

function client(more: Partial<SocketListener> = {}, identity: () => unknown = () => ({ session: null })) {
  const listener = { event: vi.fn(), down: vi.fn(), refused: vi.fn(() => false), ...more };
  const socket = new Socket(address, identity, listener);
  open.push(socket);
  return { socket, listener };
}

/** A network that lets no websocket through. */
const closedToWebSockets = () =>
  vi.stubGlobal(
    "WebSocket",
    class {
      onclose?: () => void;
      constructor() {
        setTimeout(() => this.onclose?.());
      }
      close() {}
    },
  );

test.each(["websocket", "polling"])("events and acknowledgements both ways by %s", async (transport) => {
  if (transport === "polling") closedToWebSockets();
  io.on("connection", (peer) => {
    peer.emit("session", { identity: peer.handshake.auth, by: peer.conn.transport.name });
    peer.on("message", (said, ack) => {
      ack({ ok: true, said });
      peer.emit("reply", { text: '签证 ["1"]' });
    });
  });
  const { socket, listener } = client({}, () => ({ session: "s.mac", last_seq: 3 }));
  socket.open();
  await vi.waitFor(() =>
    expect(listener.event).toHaveBeenCalledWith("session", {
      identity: { session: "s.mac", last_seq: 3 },
      by: transport,
    }),
  );
  await expect(socket.emit("message", { text: "你好" }, 2000)).resolves.toEqual({ ok: true, said: { text: "你好" } });
  await vi.waitFor(() => expect(listener.event).toHaveBeenCalledWith("reply", { text: '签证 ["1"]' }));
  expect(listener.down).not.toHaveBeenCalled();
});

test.each(["websocket", "polling"])("a line by %s stays up through the server's pings", async (transport) => {
  if (transport === "polling") closedToWebSockets();
  const connected = new Promise<void>((done) =>
    io.on("connection", (peer) => {
      let pings = 0;
      peer.conn.on("packetCreate", ({ type }) => type === "ping" && ++pings === 4 && done());
    }),
  );
  const { socket, listener } = client();
  socket.open();
  await connected;
  expect(listener.down).not.toHaveBeenCalled();
});

test("after a loss the line comes back by itself with the newest identity", async () => {
  const seen: unknown[] = [];
  io.on("connection", (peer) => {
    seen.push(peer.handshake.auth.last_seq);
    if (seen.length === 1) peer.conn.close();
  });
  let seq = 0;
  const { socket, listener } = client({}, () => ({ last_seq: seq++ }));
  socket.open();
  await vi.waitFor(() => expect(seen).toEqual([0, 1]), 3000);
  expect(listener.down).toHaveBeenCalledTimes(1);
});

test("a server that falls silent counts as gone", async () => {
  const silent = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  await new Promise((done) => silent.once("listening", done));
  silent.on("connection", (peer) => peer.send('0{"sid":"s","pingInterval":50,"pingTimeout":50}'));
  address.server = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const { socket, listener } = client();
  socket.open();
  await vi.waitFor(() => expect(listener.down).toHaveBeenCalled(), 3000);
  silent.close();
});

test("a refusal is told with its reason and ends the attempts when the listener wants that", async () => {
  const tries = vi.fn();
  io.use((_peer, next) => {
    tries();
    next(new Error("origin"));
  });
  const { socket, listener } = client();
  socket.open();
  await vi.waitFor(() => expect(listener.refused).toHaveBeenCalledWith("origin"));
  expect(tries).toHaveBeenCalledTimes(1);
  expect(listener.down).not.toHaveBeenCalled();
});

test("a message is rejected when its time is up, when the line breaks, and when there is none yet", async () => {
  io.on("connection", (peer) => {
    peer.emit("session", {});
    peer.on("close me", () => peer.conn.close());
  });
  const { socket, listener } = client();
  await expect(socket.emit("message", {}, 1000)).rejects.toThrow("not connected");
  socket.open();
  await vi.waitFor(() => expect(listener.event).toHaveBeenCalled());
  await expect(socket.emit("message", {}, 20)).rejects.toThrow("no acknowledgement");
  await expect(socket.emit("close me", {}, 10_000)).rejects.toThrow("line lost");
});
