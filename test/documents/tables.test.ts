import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableBlock, TableCell } from "../../src/documents/blocks.ts";
import { composeMatrix } from "../../src/documents/papers/matrix-pdf.ts";
import { composeSections } from "../../src/documents/pdf/compose.ts";
import type { Composed, Element } from "../../src/documents/pdf/page.ts";
import { createTypesetter } from "../../src/documents/pdf/typesetter.ts";
import { frameOf, profileOf } from "../../src/documents/profile.ts";
import { signatureBlock } from "../../src/documents/signature.ts";
import { documentFacts } from "../../src/documents/facts.ts";
import { SHIPPED } from "../../src/fonts/files.ts";
import { buildMatrix } from "../../src/views/matrix/matrix.ts";
import { SMALL_MAP, mapOf } from "./support.ts";
import { often } from "../support/often.ts";

const typesetter = await createTypesetter(SHIPPED.text);
const profile = profileOf(null);
const frame = frameOf(profile, "drawing", "landscape");
const facts = documentFacts(mapOf(SMALL_MAP));
const options = { typesetter, profile, emblem: null, draft: false, outline: [] };

function composed(table: TableBlock, signed: boolean): Composed {
  const blocks = [{ ...table, keepNext: signed }, ...(signed ? [signatureBlock(facts, "…")] : [])];
  return composeSections([{ use: "drawing", orientation: "landscape", blocks }], options);
}

/** The words of each element of a tag, in the order in which they stand. */
function wordsOf({ pages }: Composed, tags: readonly string[]): readonly string[] {
  return pages
    .flatMap((page) => page.parts)
    .flatMap((part) => {
      if ("anchor" in part || typeof part.element === "string" || !tags.includes(part.element.tag)) return [];
      return part.items.flatMap((item) => (item.type === "text" ? item.text.split(" ") : []));
    })
    .filter((word) => word !== "");
}

function elementsOf({ pages }: Composed, tag: string): ReadonlySet<Element> {
  const elements = pages.flatMap((page) =>
    page.parts.flatMap((part) => ("anchor" in part ? [] : [part.element])),
  );
  const found = new Set<Element>();
  for (let element of elements) {
    while (typeof element !== "string") {
      if (element.tag === tag) found.add(element);
      if (element.parent === null) break;
      element = element.parent;
    }
  }
  return found;
}

function insideFrame({ pages }: Composed): void {
  for (const page of pages) {
    for (const part of page.parts) {
      if ("anchor" in part || part.element === "Pagination") continue;
      for (const item of part.items) {
        if (item.type === "text") {
          expect(item.y).toBeLessThanOrEqual(frame.bottom + 0.01);
          expect(item.y).toBeGreaterThanOrEqual(frame.top);
        }
        if (item.type === "rule") expect(Math.max(item.y1, item.y2)).toBeLessThanOrEqual(frame.bottom + 0.01);
      }
    }
  }
}

/** A table with a merged first column and these numbers of words in its others. */
function tableOf(rows: readonly (readonly number[])[]): TableBlock {
  let next = 0;
  const words = (count: number): string => Array.from({ length: count }, () => `w${next++}`).join(" ");
  const cell = (column: number, count: number): TableCell => ({ column, role: "value", text: words(count) });
  const columns = rows[0]!.length;
  return {
    kind: "table",
    columns: rows[0]!.map(() => ({})),
    header: [
      Array.from({ length: columns }, (_, column) => ({ column, role: "column", text: `K${column}` })),
    ],
    rows: rows.map((counts, r) =>
      counts.flatMap((count, c): TableCell[] => {
        if (c > 0) return [cell(c, count)];
        // Merged over pairs of rows.
        if (r % 2 === 1) return [];
        const covered = Math.min(2, rows.length - r);
        return [{ ...cell(0, count), rows: covered, role: "row", continued: "lanjutan" }];
      }),
    ),
    narrow: null,
    size: "matrix",
  };
}

const MIDDLE = Array.from({ length: 40 }, (_, i) => `isi${i}`).join(" ");

describe("tables", () => {
  it("print every word once, inside the margins, however tall a row is", () => {
    const count = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 2, arbitrary: fc.integer({ min: 60, max: 900 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1500, max: 6000 }) },
    );
    const rows = fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.boolean(), (counts, signed) => {
        const table = tableOf(counts);
        const result = composed(table, signed);
        const words = wordsOf(result, ["TD", "TH"]).filter((word) => word.startsWith("w"));
        const expected = table.rows
          .flat()
          .flatMap(({ text }) => text.split(" "))
          .filter((word) => word !== "");
        expect([...words].sort()).toEqual([...expected].sort());
        insideFrame(result);
        // What is torn over pages is one cell to those who hear it.
        const cells = table.rows.flat().length + 3;
        expect(elementsOf(result, "TD").size + elementsOf(result, "TH").size).toBe(
          cells + (signed ? initialCells(result) : 0),
        );
      }),
      { numRuns: often(20) },
    );
  });

  /** Cells of the tables to initial in. */
  function initialCells(result: Composed): number {
    const [first] = [...elementsOf(result, "Table")];
    const others = [...elementsOf(result, "TD"), ...elementsOf(result, "TH")];
    return others.filter((cell) => cell.parent?.parent !== first).length;
  }

  it("go on with the words of a title that is longer than a page", () => {
    const long = Array.from({ length: 2500 }, (_, i) => `kata${i}`).join(" ");
    const map = mapOf(
      `peta A { instansi "A" }\nunit u "Unit"\nlevel 0 { A.1 "Satu" A.2 "Dua" pengampu u }\nlevel 1 { A.1.1 "${long}" pengampu u A.1.2 "Pendek" pengampu u }`,
    );
    const input = { matrix: buildMatrix(map), facts: documentFacts(map), profile, draft: false };
    const result = composeMatrix(input, typesetter);
    expect(result.pages.length).toBeGreaterThan(3);
    const words = wordsOf(result, ["TD", "TH"]).filter((word) => word.startsWith("kata"));
    expect(words).toEqual(long.split(" "));
    insideFrame(result);
  });

  it.each([
    ["", 150, (n: number) => `cfm A.1.${n} "${MIDDLE}" {}`],
    [", merged", 400, (n: number) => `level 2 { A.1.${n}.1 "Anak" pengampu u A.1.${n}.2 "Anak" pengampu u }`],
  ])(
    "tear a tall row at the end of a page%s, with no line alone, and say again what it is",
    (_, count, below) => {
      const long = Array.from({ length: count }, (_, i) => `kata${i}`).join(" ");
      let tornOnes = 0;
      for (let before = 1; before <= 30; before += 1) {
        const others = Array.from({ length: before }, (_, i) => `A.1.${i + 1} "Pendek" pengampu u`).join(" ");
        const map = mapOf(
          `peta A { instansi "A" }\nunit u "Unit"\nlevel 0 { A.1 "Satu" pengampu u }\nlevel 1 { ${others} A.1.${before + 1} "${long}" pengampu u A.1.${before + 2} "Akhir" pengampu u }\n${below(before + 1)}`,
        );
        const input = { matrix: buildMatrix(map), facts: documentFacts(map), profile, draft: false };
        const result = composeMatrix(input, typesetter);
        insideFrame(result);
        const linesOf = (page: Composed["pages"][number], start: string): number =>
          new Set(
            page.parts
              .flatMap((part) => ("anchor" in part ? [] : part.items))
              .flatMap((item) => (item.type === "text" && item.text.startsWith(start) ? [item.y] : [])),
          ).size;
        for (const start of ["kata", "isi"]) {
          const each = result.pages.map((page) => linesOf(page, start)).filter((count) => count > 0);
          if (each.length > 1) expect(Math.min(...each), `${start} ${before}`).toBeGreaterThan(2);
        }
        expect(wordsOf(result, ["TD", "TH"]).filter((word) => word.startsWith("kata"))).toEqual(
          long.split(" "),
        );
        const torn = result.pages.filter((page) => linesOf(page, "kata") > 0);
        if (torn.length > 1) tornOnes += 1;
        for (const page of torn)
          expect(linesOf(page, `A.1.${before + 1}`), String(before)).toBeGreaterThan(0);
        for (const page of result.pages.slice(0, -2)) {
          const lowest = Math.max(
            ...page.parts
              .flatMap((part) => ("anchor" in part ? [] : part.items))
              .map((item) => (item.type === "rule" ? item.y2 : 0)),
          );
          expect(lowest, String(before)).toBeGreaterThan(frame.bottom - 0.25 * (frame.bottom - frame.top));
        }
      }
      expect(tornOnes).toBeGreaterThan(3);
    },
  );

  it("set codes above titles where the sheet is too narrow for columns of their own", () => {
    const column = (text: string): TableBlock => ({
      ...tableOf([[1, 1, 1]]),
      rows: [[{ column: 0, role: "value", text }]],
    });
    const wide = "x".repeat(400);
    const table = { ...column(wide), narrow: column("sempit") };
    expect(wordsOf(composed(table, false), ["TD"])).toEqual(["sempit"]);
    expect(wordsOf(composed({ ...column(wide), narrow: null }, false), ["TD"]).join("")).toBe(wide);
  });

  it("keep the signature with rows of the table", () => {
    for (let count = 1; count <= 70; count += 3) {
      const result = composed(tableOf(Array.from({ length: count }, () => [1, 3, 3])), true);
      const last = { ...result, pages: result.pages.slice(-1) };
      expect(
        wordsOf(last, ["TD"]).some((word) => word.startsWith("w")),
        String(count),
      ).toBe(true);
      expect(wordsOf(last, ["P"])).toContain("Ditetapkan");
    }
  });
});
