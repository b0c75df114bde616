import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../support/bundle.ts";

const FOLDERS = ["bench", "bin", "docs", "editors", "examples", "grammar", "scripts", "src", "test"];
const PAGES = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)].filter((page) =>
  page.endsWith(".md"),
);
/** What stands for a name of the reader's own: `src/rules/TOPIC/`, `src/cli/commands/NAME.ts`. */
const PLACEHOLDER = /\/[A-Z]{4,}(?:\/|\.ts$)/;

const written = (page: string, pattern: RegExp): readonly string[] =>
  [...readFileSync(join(root, page), "utf8").matchAll(pattern)].map(([, path = ""]) => path);

it.each(PAGES)("%s names only what is there", (page) => {
  const path = new RegExp(`\`((?:${FOLDERS.join("|")})/[\\w./-]+)\``, "g");
  const absent = written(page, path).filter((one) => !PLACEHOLDER.test(one) && !existsSync(join(root, one)));
  expect(absent).toEqual([]);
});

it.each(["architecture", "syntax", "loading"])("docs/%s.md names only files that are there", (page) => {
  const known = new Set(
    ["src", "grammar", "scripts", "test", "bench"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => basename(path)),
    ),
  );
  const names = written(`docs/${page}.md`, /`(?:[\w-]+\/)*([\w-]+\.(?:ts|mjs))`/g);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});
