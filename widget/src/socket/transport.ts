/** The two ways in which Engine.IO packets (protocol 4) travel. Packets are strings here: we never send bytes. */

export interface Listener {
  packet: (packet: string) => void;
  /** Told once, also when the transport could not be opened at all. */
  closed: () => void;
}

export interface Transport {
  send: (packet: string) => void;
  /** Ends the transport without telling the listener. */
  close: () => void;
}

export interface Address {
  server: string;
  path: string;
}

const SEPARATOR = "\x1e";

const address = ({ server, path }: Address, transport: string, sid = ""): URL => {
  const url = new URL(path, server);
  url.search = `?EIO=4&transport=${transport}${sid && `&sid=${encodeURIComponent(sid)}`}`;
  return url;
};

export function webSocket(to: Address, listener: Listener): Transport {
  const url = address(to, "websocket");
  url.protocol = url.protocol.replace("http", "ws");
  const socket = new WebSocket(url);
  let over = false;
  const end = () => {
    if (!over) listener.closed();
    over = true;
  };
  socket.onmessage = ({ data }) => over || listener.packet(String(data));
  socket.onclose = socket.onerror = end;
  return {
    send: (packet) => socket.readyState === 1 && socket.send(packet),
    close: () => {
      over = true;
      socket.close();
    },
  };
}

/** For networks that let no websocket through: one request waits for packets, others carry ours, one by one. */
export function polling(to: Address, listener: Listener): Transport {
  const abort = new AbortController();
  let sid = "";
  let unsent: string[] = [];
  let sending = false;
  const end = () => {
    if (!abort.signal.aborted) listener.closed();
    abort.abort();
  };
  const request = async (body?: string): Promise<string> => {
    const answer = await fetch(address(to, "polling", sid), {
      method: body ? "POST" : "GET",
      body,
      credentials: "omit",
      cache: "no-store",
      signal: abort.signal,
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  };
  const receive = async () => {
    while (!abort.signal.aborted) {
      for (const packet of (await request()).split(SEPARATOR)) {
        if (packet.startsWith("0")) sid = JSON.parse(packet.slice(1)).sid;
        if (!abort.signal.aborted) listener.packet(packet);
      }
    }
  };
  const flush = async () => {
    if (sending) return;
    sending = true;
    while (unsent.length) {
      const body = unsent.join(SEPARATOR);
      unsent = [];
      await request(body);
    }
    sending = false;
  };
  receive().catch(end);
  return {
    send: (packet) => {
      unsent.push(packet);
      flush().catch(end);
    },
    close: () => abort.abort(),
  };
}
