import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { positionAt } from "../../src/source/lines.ts";
import { readSources } from "../../src/read-sources.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = "examples/diskopukm-asli";

describe("docs/cacat-keputusan.md", () => {
  const rows = readFileSync(`${ROOT}docs/cacat-keputusan.md`, "utf8")
    .split("\n")
    .filter((line) => /^\| D\d\d /.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));

  it("has a row for each of the 62 defects", () => {
    expect(rows.map((row) => row[1])).toEqual(
      Array.from({ length: 62 }, (_, i) => `D${String(i + 1).padStart(2, "0")}`),
    );
  });

  it("cites only findings that check makes, and says why where there is none", async () => {
    const { diagnostics } = check((await readSources([FOLDER], ROOT)).files);
    const made = new Set(
      diagnostics.map((d) => {
        const path = d.span.file.path.slice(d.span.file.path.indexOf(FOLDER) + FOLDER.length + 1);
        return `\`${d.code}\` (${path}:${positionAt(d.span.file, d.span.start).line})`;
      }),
    );
    for (const [, , , found = "", note = ""] of rows) {
      if (found === "(tidak terlihat)") expect(note.length).toBeGreaterThan(20);
      else expect(found.split("; ").filter((place) => !made.has(place))).toEqual([]);
    }
    expect(rows.filter((row) => row[3] !== "(tidak terlihat)").length).toBeGreaterThanOrEqual(46);
  });
});
