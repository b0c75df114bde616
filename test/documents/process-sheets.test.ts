import { beforeAll, describe, expect, it } from "vitest";
import { lampiranDocx } from "../../src/documents/docx/papers.ts";
import { composeLampiran, type LampiranInput } from "../../src/documents/papers/lampiran.ts";
import type { Composed, TextItem } from "../../src/documents/pdf/page.ts";
import { createTypesetter } from "../../src/documents/pdf/typesetter.ts";
import { allOf, childrenOf, partsOf, textOf, xmlOf, type Node } from "./docx/structure.ts";
import { PIXEL, SMALL_MAP, lampiranInput, onlyMap, repositoryOf } from "./support.ts";

const SOURCE = SMALL_MAP.replace("tahun 2025-2026", "tahun 2025-2026\n  daftar-cfm ya\n  lembar-proses ya")
  .replace("level 2 {", 'level 2 {\n  P.1.1.3 "Pemberian izin" { masukan "Berkas" keluaran "Izin" }')
  .replace(
    '"Penerbitan izin" pengampu bidang sekre',
    '"Penerbitan izin" { masukan "Satu\\nbaris" dasar "UU" }',
  );

let input: LampiranInput;
let composed: Composed;
let body: Node;
beforeAll(async () => {
  const repository = repositoryOf({ "peta.ppb": SOURCE });
  input = await lampiranInput(onlyMap(repository), repository);
  composed = composeLampiran(input, await createTypesetter(input.faces));
  const bytes = await lampiranDocx(input, {
    toPng: async () => PIXEL,
    theme: "official",
    onUnpainted: () => undefined,
  });
  body = childrenOf(xmlOf(partsOf(bytes), "word/document.xml"), "w:body")[0]!;
});

function lineOf(text: string): readonly TextItem[] {
  const items = composed.pages.flatMap(({ parts }, page) =>
    parts.flatMap((part) =>
      "anchor" in part ? [] : part.items.flatMap((item) => (item.type === "text" ? [{ page, item }] : [])),
    ),
  );
  const found = items.find(({ item }) => item.text === text);
  if (found === undefined) throw new Error(`no page says ${text}`);
  return items
    .filter(({ page, item }) => page === found.page && Math.abs(item.y - found.item.y) < 0.5)
    .map(({ item }) => item);
}

/** What a row of a table holds in Word, and how its cells are aligned. */
function rowOf(text: string): readonly { readonly text: string; readonly align: string | undefined }[] {
  const row = allOf(body, "w:tr").find((one) =>
    childrenOf(one, "w:tc").some((cell) => textOf(cell) === text),
  );
  return childrenOf(row!, "w:tc").map((cell) => ({
    text: textOf(cell),
    align: allOf(cell, "w:jc")[0]?.attributes["w:val"],
  }));
}

function styleOf(node: Node): string {
  const [style] = [...allOf(node, "w:tblStyle"), ...allOf(node, "w:pStyle")];
  return style?.attributes["w:val"] ?? "";
}

describe("the number of a page in a table", () => {
  it("stands where other values stand, on the page and in Word", () => {
    const [label, number] = lineOf("Gambar, hlm.");
    const [, owners] = lineOf("Dasar Hukum");
    expect(number!.text).toMatch(/^\d+$/);
    expect(number!.x).toBeCloseTo(owners!.x, 2);
    expect(number!.x).toBeGreaterThan(label!.x);
    expect(rowOf("Gambar, hlm.")[1]).toEqual({ text: number!.text, align: undefined });
  });

  it("is aligned right in the list of CFMs, on the page and in Word", () => {
    const row = rowOf("DINAS 02");
    expect(row[4]).toEqual({ text: expect.stringMatching(/^\d+$/) as string, align: "right" });
    const [number] = lineOf("Sekretariat").slice(-1);
    const [head] = lineOf("HLM.").slice(-1);
    expect(number!.text).toBe(row[4]!.text);
    expect(number!.x).toBeGreaterThan(head!.x);
  });
});

describe("what a process rests on", () => {
  const many = Array.from({ length: 24 }, (_, i) => i + 1);
  const source = SMALL_MAP.replace("tahun 2025-2026", "tahun 2025-2026\n  lembar-proses ya").replace(
    "level 2 {",
    `level 2 {\n${many.map((i) => `  P.1.1.${i + 4} "Pelayanan ${i}" { masukan ${'"Berkas" '.repeat(((i * 5) % 7) + 1)} dasar ${'"UU" '.repeat((i % 4) + 1)} ${i % 3 === 0 ? "" : 'rab "02.10" sipd "2.17"'} catatan "Satu" }`).join("\n")}`,
  );

  it("stands in one table on one page, and so in Word", async () => {
    const repository = repositoryOf({ "peta.ppb": source });
    const own = await lampiranInput(onlyMap(repository), repository);
    const { pages } = composeLampiran(own, await createTypesetter(own.faces));
    const texts = pages.map(({ parts }) =>
      parts.flatMap((part) =>
        "anchor" in part ? [] : part.items.flatMap((item) => (item.type === "text" ? [item.text] : [])),
      ),
    );
    const count = (words: string): readonly number[] =>
      texts.map((all) => all.filter((text) => text === words).length);
    expect(count("Catatan").reduce((a, b) => a + b)).toBe(many.length);
    expect(count("Pemasok")).toEqual(count("Catatan"));
    expect(count("Pemasok").filter((n) => n > 0).length).toBeGreaterThan(2);
    const bytes = await lampiranDocx(own, {
      toPng: async () => PIXEL,
      theme: "official",
      onUnpainted: () => undefined,
    });
    const doc = childrenOf(xmlOf(partsOf(bytes), "word/document.xml"), "w:body")[0]!;
    const tables = childrenOf(doc, "w:tbl").filter((table) => textOf(table).startsWith("Pemasok"));
    expect(tables).toHaveLength(many.length);
    for (const table of tables) {
      const kept = childrenOf(table, "w:tr").map((row) => allOf(row, "w:keepNext").length > 0);
      expect(kept).toEqual(kept.map((_, i) => i < kept.length - 1));
    }
  });
});

describe("empty lines below a table in Word", () => {
  const flows = (): readonly Node[] => childrenOf(body);

  it("stay with the table, so that no page begins with them", () => {
    const gaps = flows().filter((one, i, all) => {
      const next = all[i + 1];
      // A signature, which is a table without rules, has a gap of its own.
      const above = next !== undefined && /^Heading|^TabelBergaris/.test(styleOf(next));
      return all[i - 1]?.name === "w:tbl" && one.name === "w:p" && textOf(one) === "" && above;
    });
    expect(gaps.length).toBeGreaterThan(1);
    for (const gap of gaps) expect(allOf(gap, "w:keepNext")).toEqual([]);
  });

  it("are left out at the end of a section, where they could make one page more", () => {
    const ends = flows().filter(
      (one) => one.name === "w:p" && textOf(one) === "" && allOf(one, "w:sectPr").length > 0,
    );
    expect(ends.length).toBeGreaterThan(0);
    for (const end of ends)
      if (allOf(end, "wp:inline").length === 0)
        expect(Number(allOf(end, "w:spacing")[0]!.attributes["w:line"])).toBeLessThanOrEqual(20);
  });
});
