import type { Reply } from "../src/protocol";

export function answer(text: string, lang?: string): Partial<Reply>[];
