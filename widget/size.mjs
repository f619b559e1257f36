// The widget must stay small: all in one file, compressed as it is sent.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const MOST = 25 * 1024;
const size = gzipSync(readFileSync("../bot/web/kvisa-chat.js"), { level: 9 }).length;
console.log(`kvisa-chat.js: ${size} of at most ${MOST} bytes, compressed`);
if (size > MOST) process.exit(1);
