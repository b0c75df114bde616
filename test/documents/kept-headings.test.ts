import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Block, HeadingBlock, TableBlock } from "../../src/documents/blocks.ts";
import { composeSections } from "../../src/documents/pdf/compose.ts";
import type { Element, Page } from "../../src/documents/pdf/page.ts";
import { createTypesetter, type Typesetter } from "../../src/documents/pdf/typesetter.ts";
import { profileOf } from "../../src/documents/profile.ts";
import { SHIPPED } from "../../src/fonts/files.ts";
import { SMALL_MAP, mapOf } from "./support.ts";

const profile = profileOf(mapOf(SMALL_MAP).settings);
let typesetter: Typesetter;
beforeAll(async () => {
  typesetter = await createTypesetter(SHIPPED.text);
});

const heading = (text: string): HeadingBlock => ({
  kind: "heading",
  level: 3,
  text,
  bold: true,
  below: 0.25,
});
const lines = (count: number): string => Array.from({ length: count }, (_, i) => `baris ${i + 1}`).join("\n");

/** A table whose rows have so many lines. */
function table(rows: readonly number[]): TableBlock {
  return {
    kind: "table",
    columns: [{}, {}],
    header: [["No", "Isi"].map((text, column) => ({ column, role: "column", text }))],
    rows: rows.map((count, i) => [
      { column: 0, role: "row", text: `${i + 1}` },
      { column: 1, role: "value", text: lines(count) },
    ]),
    narrow: null,
    size: "matrix",
  };
}

function pagesOf(blocks: readonly Block[]): readonly Page[] {
  return composeSections([{ use: "drawing", orientation: "landscape", blocks }], {
    typesetter,
    profile,
    emblem: null,
    draft: false,
    outline: [],
  }).pages;
}

/** The tags of what is read on a page, from the innermost on. */
function tagsOf({ parts }: Page): readonly string[] {
  const tags = (element: Element): string =>
    `${element.tag} ${element.parent === null ? "" : tags(element.parent)}`;
  return parts.flatMap((part) =>
    "anchor" in part || typeof part.element === "string" || part.items.length === 0
      ? []
      : [tags(part.element)],
  );
}

/** How many lines of "baris …" each table on a page has. */
function rowsOn({ parts }: Page): readonly number[] {
  const counts = parts.flatMap((part) => {
    if ("anchor" in part) return [];
    const lines = part.items.filter((item) => "text" in item && item.text.startsWith("baris"));
    return lines.length > 0 ? [lines.length] : [];
  });
  return counts;
}

function endsWithHeading(page: Page): boolean {
  return /^H\d/.test(tagsOf(page).at(-1) ?? "");
}

describe("a heading above a table", () => {
  it("goes over to the next page with a first row that is taller than what is left", () => {
    const pages = pagesOf([table([41]), heading("Di atas baris"), table([9])]);
    expect(pages).toHaveLength(2);
    expect(pages.filter(endsWithHeading)).toEqual([]);
    expect(rowsOn(pages[0]!)).toEqual([41]);
    expect(rowsOn(pages[1]!)).toEqual([9]);
  });

  it("stays above the first lines of a row that may be torn", () => {
    const pages = pagesOf([table([30]), heading("Di atas baris tinggi"), table([40])]);
    expect(pages).toHaveLength(2);
    expect(pages.filter(endsWithHeading)).toEqual([]);
    expect(rowsOn(pages[0]!)).toEqual([30, 15]);
    expect(rowsOn(pages[1]!)).toEqual([25]);
  });

  it("and a row that fills a page but for a line goes on with three, not with rows' worth of them", () => {
    const pages = pagesOf([{ kind: "gap", lines: 1 }, table([50])]);
    expect(pages.map(rowsOn)).toEqual([[45], [5]]);
  });

  it("never ends a page, however tall the rows are and however many headings stand there", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 1, max: 3 }),
            fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 90 })), {
              minLength: 1,
              maxLength: 4,
            }),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        (tables) => {
          const blocks = tables.flatMap(([headings, rows], i): readonly Block[] => [
            ...Array.from({ length: headings }, (_, h) => heading(`Judul ${i + 1}.${h + 1}`)),
            table(rows),
            { kind: "gap", lines: 1 },
          ]);
          const pages = pagesOf(blocks);
          expect(pages.filter(endsWithHeading)).toEqual([]);
          const texts = pages.flatMap(({ parts }) =>
            parts.flatMap((part) =>
              "anchor" in part || typeof part.element === "string"
                ? []
                : part.items.flatMap((item) => (item.type === "text" ? [item.text.trim()] : [])),
            ),
          );
          const printed = texts.filter((text) => text.startsWith("baris")).length;
          expect(printed).toBe(tables.flatMap(([, rows]) => rows).reduce((sum, count) => sum + count, 0));
        },
      ),
      { numRuns: 150, seed: 31 },
    );
  });
});
