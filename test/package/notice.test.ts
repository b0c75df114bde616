import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundle, root } from "../support/bundle.ts";

beforeAll(bundle, 240_000);

describe("NOTICE", () => {
  const folders = (): readonly string[] =>
    JSON.parse(readFileSync(join(root, "dist/packages.json"), "utf8")) as readonly string[];

  it("is what `npm run notice` makes of the packages that the bundles hold", () => {
    const made = execFileSync(process.execPath, ["scripts/notice.mjs", "--print"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(readFileSync(join(root, "NOTICE"), "utf8")).toBe(made);
  });

  it("names every package with a licence, and each licence with its text", () => {
    const notice = readFileSync(join(root, "NOTICE"), "utf8");
    const list = notice.slice(0, notice.indexOf("-".repeat(80)));
    for (const folder of folders()) {
      const { name, version } = JSON.parse(
        readFileSync(join(root, folder, "package.json"), "utf8"),
      ) as Readonly<Record<"name" | "version", string>>;
      expect(list).toMatch(new RegExp(`^ {2}${name} ${version.replaceAll(".", "\\.")} \\(.+\\)$`, "m"));
      expect(notice.slice(list.length)).toContain(`${name} ${version}`);
    }
    for (const words of [
      "Eclipse Public License - v 2.0",
      "Mozilla Public License",
      "Copyright (c) 2014-present Devon Govett",
      "Copyright 2013 Google Inc.",
      "GUST Font License",
    ])
      expect(notice).toContain(words);
  });

  it("holds no package without a licence", () => {
    expect(folders().some((folder) => /\/(buffers|unzipper|archiver)$/.test(folder))).toBe(false);
  });
});
