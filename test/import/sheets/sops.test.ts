import { describe, expect, it } from "vitest";
import { sopXlsx } from "../../../src/export/sop-xlsx.ts";
import { importFiles } from "../../../src/import/import.ts";
import { readXlsx } from "../../../src/import/sheets/read/xlsx.ts";
import { plan } from "../../../src/views/plan.ts";
import { sopsOf } from "../../../src/views/sop/of-map.ts";
import { example, onlyMap, repositoryOf } from "../../documents/support.ts";
import { imported, xlsx } from "./support.ts";

type SopOfMap = ReturnType<typeof sopsOf>[number];

function workbook({ drawing }: SopOfMap, title: string): Uint8Array {
  const madeOn = { year: 2026, month: 1, day: 1 };
  return sopXlsx({ drawing, title, institution: "Dinas", cover: [], paper: "f4", madeOn });
}

const cellsOf = (bytes: Uint8Array): readonly (readonly string[])[] =>
  readXlsx(bytes)[0]!.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ""));

describe("the workbook of an SOP comes back as an SOP that says the same", () => {
  const repository = example("pelayanan");
  const map = onlyMap(repository);
  const sops = sopsOf(map, plan(map, repository)).filter(({ drawing }) => drawing.rows.length > 0);

  it.each(sops.map((sop) => [sop.drawing.name, sop] as const))("%s", (_, sop) => {
    const bytes = workbook(sop, "Judul SOP");
    const { files, reports } = importFiles([{ path: "sop.xlsx", bytes }], {
      code: null,
      map: null,
      sheet: null,
    });
    expect(reports[0]!.notes.filter(({ effect }) => effect === "lost")).toEqual([]);
    const back = repositoryOf(Object.fromEntries(files.map(({ path, text }) => [path, text])));
    const [again] = sopsOf(onlyMap(back), plan(onlyMap(back), back));
    const without = (cell: string): string =>
      cell
        .replace(/[■●◆]/g, "x")
        .replace(/[\s,]+/g, " ")
        .trim();
    const table = (cells: readonly (readonly string[])[]): readonly string[] =>
      cells.slice(3).map((row) => row.map(without).sort().join(" | "));
    expect(table(cellsOf(workbook(again!, "Judul SOP")))).toEqual(table(cellsOf(bytes)));
  });
});

describe("SOP tables as people lay them out", () => {
  const steps = (csv: string): readonly string[] => imported("sop.csv", csv).lines;

  it("the heading's second row names executors only", () => {
    const csv =
      "No;Kegiatan;Pelaksana;;Waktu;Output\n;;Staf;Kabid;;\n1;Menyusun;x;;1 hari;Konsep\n2;Menyetujui;;x;1 jam;Surat";
    expect(steps(csv)).toEqual([
      'P.1 "sop" pengampu staf',
      "cfm P.1 {",
      "lajur staf {",
      "mulai",
      'menyusun "Menyusun" { waktu "1 hari" keluaran "Konsep" }',
      "lajur kabid {",
      'menyetujui "Menyetujui" { waktu "1 jam" keluaran "Surat" }',
      "selesai",
      "alur mulai -> menyusun -> menyetujui -> selesai",
    ]);
  });

  it("executors without a common heading, columns counted, units in the heading, a sum and a signature below", () => {
    const csv = `SOP PENERBITAN IZIN;;;;;;
No;Uraian Kegiatan;Pemohon;Petugas;Syarat / Kelengkapan;Waktu (menit);Output / Hasil
1;2;3;4;5;6;7
1.;Mengajukan;●;;"- KTP
- Formulir";10;Berkas
;;;;Pas foto;;
2.;Mencatat;;●;Berkas;5;Agenda
;Jumlah;;;;15;
;;;;Kepala Dinas;;`;
    const { lines, notes } = imported("sop.csv", csv);
    expect(lines).toContain('P.1 "PENERBITAN IZIN" pengampu pemohon');
    expect(lines.join(" ")).toContain(
      'mengajukan "Mengajukan" { kelengkapan "KTP, Formulir, Pas foto" waktu "10 menit" keluaran "Berkas" }',
    );
    expect(lines).toContain('mencatat "Mencatat" { kelengkapan "Berkas" waktu "5 menit" keluaran "Agenda" }');
    expect(notes).toEqual(["omitted row-passed-over B7"]);
  });

  it("groups of executors over their names; lines typed into cells are no marks", () => {
    const csv =
      "No;Kegiatan;Pelaksana;;Output\n;;Internal;;\n;;Staf;Kabid;\n1;Menyusun;V;→;Konsep\n2;Menyetujui;│;V;Surat";
    expect(steps(csv).at(-1)).toBe("alur mulai -> menyusun -> menyetujui -> selesai");
    expect(imported("sop.csv", csv).notes).toEqual([]);
  });

  it("an activity over two rows", () => {
    const csv =
      "No;Kegiatan;Pelaksana;;Output\n;;Staf;Kabid;\n1;Menyusun konsep;x;;Konsep\n;surat keputusan;;;\n2;Menyetujui;;x;Surat";
    expect(steps(csv)).toContain(
      'menyusun-konsep-surat-keputusan "Menyusun konsep surat keputusan" { keluaran "Konsep" }',
    );
    expect(imported("sop.csv", csv).notes).toEqual([]);
  });

  it.each<[string, string]>([
    ["Tidak: kembali ke 1", "Tidak"],
    ["Jika tidak, dikembalikan ke langkah 1", "Tidak"],
    ["Bila tidak lengkap kembali ke no. 1", "Tidak lengkap"],
    ["Tidak lengkap: ke langkah 1", "Tidak lengkap"],
  ])("a way back that the remark says: %s", (remark, label) => {
    const csv = `No;Kegiatan;Pelaksana;;Keterangan\n;;Staf;Kabid;\n1;Menyusun;x;;\n2;Memeriksa;;x;"${remark}"\n3;Mengirim;x;;`;
    expect(steps(csv).slice(-3)).toEqual([
      "alur mulai -> menyusun -> memeriksa -[Ya]-> mengirim",
      `alur memeriksa -[${label}]-> menyusun`,
      "alur mengirim -> selesai",
    ]);
    expect(steps(csv).some((line) => line.startsWith("memeriksa cabang"))).toBe(true);
  });

  it("a rhombus is a decision", () => {
    const csv =
      "No;Kegiatan;Pelaksana;;Output\n;;Staf;Kabid;\n1;Menyusun;□;;Konsep\n2;Memeriksa;;◇;Surat\n3;Mengirim;□;;";
    expect(steps(csv)).toContain('memeriksa cabang "Memeriksa" { keluaran "Surat" }');
    expect(imported("sop.csv", csv).notes).toEqual(["changed sop-decision B4"]);
  });

  it("two SOPs on a sheet, the second numbered from 1 again; a heading repeated on a page is none", () => {
    const head = [
      ["No", "Kegiatan", "Pelaksana", null, "Output"],
      [null, null, "Staf", "Kabid", null],
    ] as const;
    const book = xlsx({
      sheets: {
        "SOP bidang": [
          ["SOP Pertama"],
          ...head,
          ["1", "Menyusun", "x", null, "Konsep"],
          ...head,
          ["2", "Menyetujui", null, "x", "Surat"],
          ["Nama SOP", null, "Kedua"],
          ...head,
          ["1", "Mencatat", "x", null, "Agenda"],
        ],
      },
    });
    const { lines, notes } = imported("a.xlsx", book);
    expect(lines.filter((line) => /^(P|alur)/.test(line))).toEqual([
      'P.1 "Pertama" pengampu staf',
      'P.2 "Kedua" pengampu staf',
      "alur mulai -> menyusun -> menyetujui -> selesai",
      "alur mulai -> mencatat -> selesai",
    ]);
    expect(notes).toEqual([]);
  });
});
