import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { render } from "../../src/diagnostics/message.ts";
import { testSections, toldOf } from "../support/sections.ts";
import { BASE } from "./table.ts";

const checked = (sources: Readonly<Record<string, string>>) =>
  check(Object.entries(sources).map(([path, text]) => ({ path, text }))).diagnostics;

function found(sources: Readonly<Record<string, string>>): readonly string[] {
  return checked(sources).map((d) => {
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

/** A map of two files; each case changes one place of it, and one thing is wrong then. */
const PETA = `peta UJI {
  judul "Peta Proses Bisnis"
  instansi "Dinas Uji"
  tahun 2030
  aturan {
    nama-lajur-berbeda mati
    kedalaman-cfm-tidak-seragam mati
  }
}
unit umum "Bagian Umum"
unit bidang "Bidang Layanan"
level 0 {
  P.1 "Pelayanan Izin"
  P.2 "Pengawasan Izin" pengampu bidang
}
level 1 {
  P.1.1 "Penerimaan Izin" pengampu umum
  // ppb-abaikan judul-bukan-kegiatan: begitu di keputusan
  P.1.2 "Izin" pengampu umum
}
`;
const CFMS = `cfm P.1.1 {
  lajur umum {
    mulai
    catat "Mencatat berkas"
    lengkap cabang "Berkas lengkap?"
  }
  lajur bidang {
    nilai "Menilai berkas" bersama umum
    terbit "Menerbitkan izin"
    selesai
  }
  alur mulai -> catat -> lengkap
  alur lengkap -[Ya]-> nilai -> terbit -> selesai
  alur lengkap -[Tidak]-> catat
}
`;
const CFM_2 = `cfm P.2 {
  lajur bidang "Seksi Lapangan" {
    mulai
    periksa "Memeriksa lokasi"
    selesai
  }
  alur mulai -> periksa -> selesai
}
`;
const CFM_12 = CFM_2.replace("cfm P.2", "cfm P.1.2").replace("lajur bidang", "lajur umum");

type Texts = Readonly<Record<string, string>>;
const MAP: Texts = { "peta.ppb": PETA, "cfm/a.ppb": CFMS, "cfm/b.ppb": CFM_2, "cfm/c.ppb": CFM_12 };

function changed(file: string, from: string | RegExp, to: string): Texts {
  const before = MAP[file] ?? "";
  const after = before.replace(from, to);
  expect(after, "the case changes something").not.toBe(before);
  return { ...MAP, [file]: after };
}

describe("one mistake in a map of several files is one finding", () => {
  it("is silent about the right map", () => {
    expect(found(MAP)).toEqual([]);
  });

  const ONE: readonly (readonly [string, string, string | RegExp, string, string])[] = [
    ["the first line of a CFM is missing", "cfm/b.ppb", "cfm P.2 {\n", "", "sintaks-kurung cfm/b.ppb:1"],
    [
      "the first two lines of a CFM are swapped",
      "cfm/b.ppb",
      /(cfm.*\n)(.*\n)/,
      "$2$1",
      "sintaks-tak-terduga cfm/b.ppb:1",
    ],
    ["a CFM has the code of another", "cfm/c.ppb", "cfm P.1.2 ", "cfm P.1.1 ", "cfm-ganda cfm/c.ppb:1"],
    ["a process that has a CFM is missing", "peta.ppb", /  P\.1\.1.*\n/, "", "kode-lompat peta.ppb:18"],
    ["a process lacks its code", "peta.ppb", "P.1.2 ", "", "sintaks-tak-terduga peta.ppb:19"],
    ["a process lacks its owner", "peta.ppb", /(P\.1\.2.*) umum/, "$1", "sintaks-tak-terduga peta.ppb:19"],
    ["a setting cannot be read", "peta.ppb", "aturan {", "turan {", "sintaks-kata peta.ppb:5"],
    [
      "the block of settings is closed too early",
      "peta.ppb",
      /( {4}nama.*\n {4}kedalaman.*\n)( {2}\}\n)/,
      "$2$1",
      "sintaks-kurung peta.ppb:6",
    ],
    [
      "the owner of a lane is misspelled",
      "cfm/a.ppb",
      "lajur umum",
      "lajur umun",
      "pengampu-tak-dikenal cfm/a.ppb:2",
    ],
    [
      "a lane is closed too early",
      "cfm/a.ppb",
      '    terbit "Menerbitkan izin"\n    selesai\n  }\n',
      '  }\n    terbit "Menerbitkan izin"\n    selesai\n',
      "sintaks-kurung cfm/a.ppb:9",
    ],
    ["a decision lacks its way on", "cfm/a.ppb", /.*\[Ya\].*\n/, "", "cabang-tunggal cfm/a.ppb:5"],
    ["the first flow is missing", "cfm/a.ppb", /.*mulai -> catat.*\n/, "", "alur-buntu cfm/a.ppb:3"],
    [
      "a flow stands behind its CFM",
      "cfm/a.ppb",
      /(.*mulai -> catat.*\n)([^]*)/,
      "$2$1",
      "kode-awalan-salah cfm/a.ppb:15",
    ],
    [
      "a block has the number of another level",
      "peta.ppb",
      "level 1",
      "level 2",
      "kode-level-salah peta.ppb:16",
    ],
  ];
  it.each(ONE)("%s", (_, file, from, to, only) => {
    expect(found(changed(file, from, to))).toEqual([only]);
  });

  testSections(
    join(import.meta.dirname, "cascading.golden.txt"),
    ONE.map(([why, file, from, to]) => [why, () => toldOf(checked(changed(file, from, to)))]),
  );

  it("tells what else is wrong beside it", () => {
    const { "cfm/c.ppb": _, ...rest } = changed("cfm/b.ppb", "cfm P.2 {\n", "");
    // One CFM that cannot be read may be that of either process.
    expect(found(rest)).toEqual(["sintaks-kurung cfm/b.ppb:1"]);
  });
});

/** What is wrong with a block as a whole: the text that it is, and what stands in its place, or elsewhere. */
describe("a block that is left out, pasted twice or in another place is one finding", () => {
  const part = (from: string, to: string): string => {
    const start = BASE.indexOf(from);
    return BASE.slice(start, BASE.indexOf(to, start) + to.length);
  };
  const LANE = part("  lajur layanan {\n    periksa", "  }\n");
  const [PETA_BLOCK, LEVEL_0, LEVEL_1, CFM] = ["peta", "level 0", "level 1", "cfm P.2.2"].map((from) =>
    part(from, "}\n\n"),
  ) as [string, string, string, string];
  const UNITS = part("unit layanan", '"Pemustaka"\n');
  const PROCESS = part("  P.2.2", "\n");
  const STEP = part("    kartu", "\n");
  const FLOW = part("  alur mulai -> daftar", "\n");
  const WAY = part("  alur lengkap -[Ya]", "\n");
  const before = (place: string, what: string, text = BASE.replace(what, "")): string =>
    text.replace(place, () => what + place);

  const BLOCKS: readonly (readonly [string, string, string, string])[] = [
    ["a lane is left out", BASE.replace(LANE, ""), "langkah-tak-dikenal", "lengkap, kartu"],
    ["a lane is pasted twice", before(LANE, LANE, BASE), "langkah-ganda", "36–41 sama dengan baris 30–35"],
    ["parties are pasted twice", before(UNITS, UNITS, BASE), "unit-ganda", "12–14 sama dengan baris 9–11"],
    [
      "a level is pasted twice",
      before(LEVEL_1, LEVEL_1, BASE),
      "kode-ganda",
      "25–30 sama dengan baris 18–23",
    ],
    [
      "all levels are pasted twice",
      before(LEVEL_0, LEVEL_0 + LEVEL_1, BASE),
      "kode-ganda",
      "Baris 25–35 sama dengan baris 13–23",
    ],
    ["a flow is pasted twice", before(FLOW, FLOW, BASE), "alur-ganda", "Baris 37 sama dengan baris 36"],
    ["a way out is pasted twice", before(WAY, WAY, BASE), "alur-ganda", "Baris 38 sama dengan baris 37"],
    ["the first level is left out", BASE.replace(LEVEL_0, ""), "kode-induk-hilang", "P.1"],
    ["the head of the map is left out", BASE.replace(PETA_BLOCK, ""), "peta-hilang", "Tambahkan blok peta"],
    [
      "a CFM stands in the decree",
      before("  menimbang {", CFM),
      "sintaks-tak-terduga",
      "di luar blok keputusan",
    ],
    [
      "a CFM stands in a list of the decree",
      before('    "bahwa sebagaimana', CFM),
      "sintaks-tak-terduga",
      "di luar blok menimbang",
    ],
    [
      "a CFM stands in the decree, with a step that nothing declares",
      before("  menimbang {", CFM, BASE.replace(CFM, "")).replace("-> pilah ->", "-> pilah -> sisih ->"),
      "sintaks-tak-terduga",
      "di luar blok keputusan",
    ],
    [
      "a CFM stands in the decree, and where it belongs",
      before("  menimbang {", CFM, BASE),
      "sintaks-tak-terduga",
      "di luar blok keputusan",
    ],
    [
      "a level stands in a CFM, with a code that another one has",
      before("  lajur koleksi {\n    mulai\n    pilah", LEVEL_0, BASE),
      "sintaks-tak-terduga",
      "di luar blok cfm",
    ],
    [
      "a lane stands before its CFM",
      before("cfm P.1.1 {", LANE),
      "sintaks-tak-terduga",
      "di dalam blok: cfm",
    ],
    [
      "a process stands in a list of the decree",
      before('    "bahwa sebagaimana', PROCESS),
      "sintaks-tak-terduga",
      "di luar blok menimbang",
    ],
    [
      "a step stands in the decree",
      before("  penandatangan {", STEP),
      "sintaks-tak-terduga",
      "di dalam blok lajur",
    ],
    [
      "a lane stands before its CFM, with a party that nothing declares",
      before("cfm P.1.1 {", LANE.replace("lajur layanan", "lajur loket")),
      "sintaks-tak-terduga",
      "di dalam blok: cfm",
    ],
  ];
  it.each(BLOCKS)("%s", (_, text, code, says) => {
    const all = check([{ path: "peta.ppb", text }]).diagnostics;
    expect(all.map((d) => d.code)).toEqual([code]);
    expect(render(all[0]?.help ?? all[0]!.message, "id")).toContain(says);
  });

  testSections(
    join(import.meta.dirname, "cascading-blocks.golden.txt"),
    BLOCKS.map(([why, text]) => [why, () => toldOf(checked({ "peta.ppb": text }))]),
  );

  it("steps that are missing each for itself stay findings of their own", () => {
    const text = BASE.replace("mulai -> pesan", "mulai -> tawar -> pesan").replace(
      "mulai -> pilah",
      "mulai -> nilai -> pilah",
    );
    expect(check([{ path: "peta.ppb", text }]).diagnostics.map((d) => d.code)).toEqual([
      "langkah-tak-dikenal",
      "langkah-tak-dikenal",
    ]);
  });
});
