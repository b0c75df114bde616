import { describe, expect, it } from "vitest";
import type { Fix } from "../../src/diagnostics/diagnostic.ts";
import { applyFixes } from "../../src/edits/apply.ts";
import type { SourceFile } from "../../src/source/source.ts";

const file: SourceFile = { path: "p.ppb", text: "satu dua tiga" };

function fix(...edits: readonly (readonly [number, number, string])[]): Fix {
  return {
    grade: "safe",
    title: { id: "", en: "" },
    edits: edits.map(([start, end, newText]) => ({ span: { file, start, end }, newText })),
  };
}

function applied(fixes: readonly Fix[]): string | undefined {
  return applyFixes([file], fixes).files[0]?.text;
}

describe("applyFixes", () => {
  it("applies edits in order of place, whatever order they come in", () => {
    expect(applied([fix([5, 8, "2"]), fix([0, 4, "1"])])).toBe("1 2 tiga");
  });

  it("applies a fix whole or not at all", () => {
    expect(applied([fix([0, 4, "1"]), fix([2, 3, "x"], [9, 13, "3"])])).toBe("1 dua tiga");
  });

  it("leaves out fixes of other files and fixes beyond the text", () => {
    const other = { path: "p.ppb", text: file.text };
    const foreign: Fix = {
      grade: "safe",
      title: { id: "", en: "" },
      edits: [{ span: { file: other, start: 0, end: 4 }, newText: "x" }],
    };
    expect(applied([foreign, fix([0, 99, "x"]), fix()])).toBe(file.text);
  });

  it("applies a fix over several files whole or not at all", () => {
    const other = { path: "q.ppb", text: "empat lima" };
    const both: Fix = {
      ...fix([0, 4, "1"]),
      edits: [...fix([0, 4, "1"]).edits, { span: { file: other, start: 0, end: 5 }, newText: "4" }],
    };
    expect(applyFixes([file, other], [both]).files.map((f) => f.text)).toEqual(["1 dua tiga", "4 lima"]);
    expect(applyFixes([file, other], [fix([2, 3, "x"]), both]).files).toEqual([
      { path: "p.ppb", text: "saxu dua tiga" },
      other,
    ]);
    expect(applyFixes([file], [both]).files).toEqual([file]);
  });

  it("leaves out a fix whose own edits meet", () => {
    expect(applied([fix([0, 4, "1"], [2, 6, "x"])])).toBe(file.text);
    expect(applied([fix([0, 4, "1"], [4, 5, "_"])])).toBe("1_dua tiga");
  });

  it("names the fixes that were applied, in the order given", () => {
    const [first, meets, empty, beyond, last] = [
      fix([5, 8, "2"]),
      fix([6, 7, "x"]),
      fix(),
      fix([9, 14, "x"]),
      fix([0, 4, "1"]),
    ];
    const foreign: Fix = {
      ...first,
      edits: [{ span: { file: { path: "p.ppb", text: "lain" }, start: 0, end: 1 }, newText: "x" }],
    };
    expect(applyFixes([file], [first, meets, empty, foreign, beyond, last]).fixes).toEqual([first, last]);
  });

  it("leaves a file that no fix touches as the object it was", () => {
    const other = { path: "q.ppb", text: "empat" };
    const { files, after } = applyFixes([file, other], [fix([0, 4, "1"])]);
    expect(files[1]).toBe(other);
    expect(after(other)).toBe(other);
  });

  it("reaches from the first to the last place of a text, and not beyond", () => {
    expect(applied([fix([0, 0, "nol "]), fix([9, 13, "3"])])).toBe("nol satu dua 3");
    expect(applied([fix([13, 13, "!"])])).toBe("satu dua tiga!");
    expect(applied([fix([-1, 4, "x"]), fix([4, 2, "x"]), fix([13, 14, "x"])])).toBe(file.text);
  });

  it("takes of two that begin at one place the first, and both of two that only touch", () => {
    expect(applied([fix([5, 5, "a"]), fix([5, 5, "b"])])).toBe("satu adua tiga");
    expect(applied([fix([5, 5, "a"]), fix([5, 8, "b"])])).toBe("satu adua tiga");
    expect(applied([fix([5, 8, "b"]), fix([5, 5, "a"])])).toBe("satu b tiga");
    expect(applied([fix([4, 5, "_"]), fix([0, 4, "1"]), fix([5, 8, "2"])])).toBe("1_2 tiga");
    expect(applied([fix([8, 8, "!"]), fix([5, 8, "2"])])).toBe("satu 2! tiga");
  });

  it("says where a place has gone", () => {
    const { offsetAfter, after } = applyFixes([file], [fix([0, 4, "1"]), fix([9, 9, "x"])]);
    expect(after(file).text).toBe("1 dua xtiga");
    expect([0, 2, 5, 9, 13].map((at) => offsetAfter(file, at))).toEqual([0, null, 2, 7, 11]);
  });
});
