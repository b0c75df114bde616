import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fix } from "../../src/diagnostics/diagnostic.ts";
import { applyFixes } from "../../src/source/edit.ts";
import { lineText, positionAt } from "../../src/source/lines.ts";
import type { SourceFile } from "../../src/source/source.ts";

const file: SourceFile = { path: "p.ppb", text: "satu dua tiga" };

function fix(...edits: readonly (readonly [number, number, string])[]): Fix {
  return {
    grade: "safe",
    title: { id: "", en: "" },
    edits: edits.map(([start, end, newText]) => ({ span: { file, start, end }, newText })),
  };
}

describe("applyFixes", () => {
  it("applies edits in order of place, whatever order they come in", () => {
    expect(applyFixes(file, [fix([5, 8, "2"]), fix([0, 4, "1"])])).toBe("1 2 tiga");
  });

  it("applies a fix whole or not at all", () => {
    expect(applyFixes(file, [fix([0, 4, "1"]), fix([2, 3, "x"], [9, 13, "3"])])).toBe("1 dua tiga");
  });

  it("leaves out fixes of other files and fixes beyond the text", () => {
    const other = { path: "p.ppb", text: file.text };
    const foreign: Fix = {
      grade: "safe",
      title: { id: "", en: "" },
      edits: [{ span: { file: other, start: 0, end: 4 }, newText: "x" }],
    };
    expect(applyFixes(file, [foreign, fix([0, 99, "x"]), fix()])).toBe(file.text);
  });
});

describe("positionAt", () => {
  it("agrees with counting line feeds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "\n", "\r\n", "é", "😀"), { maxLength: 60 }),
        fc.nat(200),
        (parts, n) => {
          const text = parts.join("");
          const offset = Math.min(n, text.length);
          const before = text.slice(0, offset).split("\n");
          const source = { path: "p", text };
          expect(positionAt(source, offset)).toEqual({
            line: before.length,
            column: (before.at(-1)?.length ?? 0) + 1,
          });
          expect(lineText(source, before.length)).toBe(
            text.split("\n")[before.length - 1]?.replace(/\r$/, ""),
          );
        },
      ),
    );
  });
});
