// Builds the widget as one classic script, without a global, for browsers back to Safari 15.
import { build, transform } from "esbuild";
import { readFile } from "node:fs/promises";

const target = ["safari15", "chrome90", "firefox100"];

const styleAsText = {
  name: "style-as-text",
  setup(esbuild) {
    esbuild.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

await build({
  entryPoints: ["src/index.ts"],
  outfile: process.argv[2] ?? "../bot/web/kvisa-chat.js",
  bundle: true,
  minify: true,
  format: "iife",
  target,
  charset: "utf8",
  legalComments: "none",
  plugins: [styleAsText],
});
