import { afterEach, expect, test, vi } from "vitest";
import { emptyState, type Said } from "../src/state";
import { HOURS_KEPT, Store } from "../src/store";

const store = new Store("test");
const said: Said = { from: "user", mid: "a", text: "hi", payload: null, language: "en", status: "sent", at: 1 };

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  localStorage.clear();
});

test("what is saved is there again, for a day", () => {
  vi.useFakeTimers();
  const state = { ...emptyState(1), log: [said] };
  store.save(state);
  vi.advanceTimersByTime(HOURS_KEPT * 3_600_000);
  expect(store.load()).toEqual(state);
  vi.advanceTimersByTime(1);
  expect(store.load()).toBeNull();
});

test.each(["", "{", "null", '{"format":99}', '{"format":1,"touched":9e15,"state":{}}'])(
  "what is not ours counts as nothing: %s",
  (text) => {
    localStorage.setItem("test", text);
    expect(store.load()).toBeNull();
  },
);

test("blocked storage breaks nothing", () => {
  const blocked = () => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: blocked, setItem: blocked });
  expect(store.load()).toBeNull();
  expect(() => store.save(emptyState(1))).not.toThrow();
  vi.unstubAllGlobals();
});

test("a full storage keeps the newer half", () => {
  const saved: string[] = [];
  vi.stubGlobal("localStorage", {
    setItem: (_: string, text: string) => {
      if (JSON.parse(text).state.log.length > 50) throw new DOMException("full", "QuotaExceededError");
      saved.push(text);
    },
  });
  const log = Array.from({ length: 80 }, (_, place) => ({ ...said, mid: `m${place}` }));
  store.save({ ...emptyState(1), log });
  expect(JSON.parse(saved[0]!).state.log.map((one: Said) => one.mid)).toEqual(log.slice(-50).map((one) => one.mid));
  vi.unstubAllGlobals();
});

test("what another tab saves is told, other keys are not", () => {
  const heard = vi.fn();
  const stop = store.watch(heard);
  store.save({ ...emptyState(5), log: [said] });
  const newValue = localStorage.getItem("test");
  dispatchEvent(new StorageEvent("storage", { key: "other", newValue }));
  expect(heard).not.toHaveBeenCalled();
  dispatchEvent(new StorageEvent("storage", { key: "test", newValue }));
  expect(heard).toHaveBeenCalledWith(expect.objectContaining({ begun: 5 }));
  stop();
  dispatchEvent(new StorageEvent("storage", { key: "test", newValue }));
  expect(heard).toHaveBeenCalledTimes(1);
});
