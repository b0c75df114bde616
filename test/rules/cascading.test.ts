import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";

function found(sources: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(sources).map(([path, text]) => ({ path, text }));
  return check(files).diagnostics.map((d) => {
    const line = d.span.file.text.slice(0, d.span.start).split("\n").length;
    return `${d.code} ${d.span.file.path}:${line}`;
  });
}

const HEAD = 'peta CONTOH {\n  judul "Peta"\n  instansi "Dinas Contoh"\n  tahun 2030\n}\nunit a "Bidang A"\n';

/** A whole map; `line` and `flow` take the place of a right process line (8) and a right flow (15). */
function withMistake(line: string, flow: string): string {
  return `${HEAD}level 0 {\n  ${line}\n}\ncfm P.1 {\n  lajur a {\n    mulai\n    kerja "Bekerja"\n    selesai }\n  ${flow}\n}\n`;
}

describe("what could not be read is told once", () => {
  const LINE = 'P.1 "Pelayanan Umum" pengampu a';
  const FLOW = "alur mulai -> kerja -> selesai";

  it("is silent about the right map", () => {
    expect(found({ "peta.ppb": withMistake(LINE, FLOW) })).toEqual([]);
  });

  it.each([
    ["a text without its end", 'P.1 "Pelayanan Umum pengampu a', FLOW, 8],
    ["a word too many", 'P.1 "Pelayanan Umum" oleh a', FLOW, 8],
    ["an arrow without its dash", LINE, "alur mulai > kerja -> selesai", 15],
    ["a label without brackets", LINE, "alur mulai -Ya-> kerja -> selesai", 15],
  ])("%s", (_, line, flow, place) => {
    expect(found({ "peta.ppb": withMistake(line, flow) })).toEqual([
      expect.stringMatching(new RegExp(`^(sintaks|karakter|teks)-\\S+ peta\\.ppb:${place}$`)),
    ]);
  });

  it("does not ask for a map where its head cannot be read", () => {
    const broken = withMistake(LINE, FLOW).replace("peta CONTOH", 'peta "Dinas Contoh"');
    expect(found({ "peta.ppb": broken, "cfm/a.ppb": "cfm P.2 { }\n" })).toEqual([
      "sintaks-tak-terduga peta.ppb:1",
    ]);
  });

  it("does not ask for a map where a whole file could not be read", () => {
    expect(found({ "peta.ppb": "%PDF-1.7\n1 0 obj\n", "cfm/a.ppb": "cfm P.2 { }\n" })).toEqual([
      "bukan-teks peta.ppb:1",
    ]);
  });

  it("still asks for a map where there is none", () => {
    expect(found({ "a/x.ppb": "cfm P.2 {\n", "b/y.ppb": "cfm P.2 { }\n" })).toEqual([
      "peta-hilang a/x.ppb:1",
      "blok-tak-ditutup a/x.ppb:1",
      "peta-hilang b/y.ppb:1",
    ]);
  });
});
