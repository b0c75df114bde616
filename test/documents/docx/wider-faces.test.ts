import { describe, expect, it } from "vitest";
import type { TableBlock } from "../../../src/documents/blocks.ts";
import { roomierWidths } from "../../../src/documents/docx/blocks/table-widths.ts";
import { formOf } from "../../../src/documents/pdf/blocks/table-widths.ts";
import { createTypesetter } from "../../../src/documents/pdf/typesetter.ts";
import { profileOf } from "../../../src/documents/profile.ts";
import { SHIPPED } from "../../../src/fonts/files.ts";
import { SMALL_MAP, mapOf } from "../support.ts";

const typesetter = await createTypesetter(SHIPPED.text);
const profile = profileOf(mapOf(SMALL_MAP).settings);

function table(
  heads: readonly string[],
  row: readonly string[],
  narrow: TableBlock | null = null,
): TableBlock {
  return {
    kind: "table",
    columns: heads.map((head) => ({ whole: head === "KODE" })),
    header: [heads.map((text, column) => ({ column, role: "column", text }))],
    rows: [row.map((text, column) => ({ column, role: "value", text }))],
    narrow,
    size: "matrix",
  };
}

const LONG = "Penyelenggaraan pelayanan terpadu bagi masyarakat luas ".repeat(20);
/** DejaVu Serif, the widest face that is put in Bookman's place, in its bold beside ours; its regular is narrower. */
const DEJAVU = { No: 1.176, KEGIATAN: 1.097, PENGAMPU: 1.14, TURUNAN: 1.154, KODE: 1.091 } as const;

describe("headers of tables in faces that stand in for ours", () => {
  it.each([
    [
      ["KODE", "KEGIATAN", "PENGAMPU", "TURUNAN", "No"],
      ["P.1.1", "Izin", "Bidang", LONG, "1"],
    ],
    [
      ["No", "KEGIATAN", "PENGAMPU"],
      ["1", "a", LONG],
    ],
    [
      ["KEGIATAN", "KODE", "TURUNAN"],
      [LONG, "P.1.1.1.1.1", LONG],
    ],
  ])("keep their words whole: %j", (heads, row) => {
    const form = formOf(table(heads, row), typesetter, profile, 500);
    const widths = roomierWidths(form, typesetter);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(500);
    heads.forEach((head, i) => {
      const wider = DEJAVU[head as keyof typeof DEJAVU];
      const needed = typesetter.width(head, "bold", form.setting.size) * wider + 2 * form.style.padding;
      expect(widths[i], head).toBeGreaterThan(needed);
    });
  });

  it("take no room that another column needs for its own words", () => {
    const words = ["Pertanggungjawabannya", "1", "Pertanggungjawabannya"];
    const form = formOf(table(["A", "KEGIATAN", "B"], words), typesetter, profile, 290);
    const widths = roomierWidths(form, typesetter);
    words.forEach((word, i) => {
      const needed = typesetter.width(word, "regular", form.setting.size) + 2 * form.style.padding;
      expect(widths[i], word).toBeGreaterThan(needed);
    });
  });

  it("leave tables as they are that have no room to give", () => {
    const form = formOf(table(["KEGIATAN", "PENGAMPU"], ["a", "b"]), typesetter, profile, 60);
    expect(roomierWidths(form, typesetter)).toEqual(form.widths);
  });
});
