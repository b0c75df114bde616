import { join } from "node:path";
import { layOutSop } from "../../../src/layout/sop/index.ts";
import type { Group, Shape } from "../../../src/scene/scene.ts";
import { boundsOf, outlineOf } from "../../../src/scene/geometry.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import { describe, expect, it } from "vitest";
import { LayoutError, type PageScene } from "../../../src/layout/layout.ts";
import type { SopDrawing } from "../../../src/views/drawing.ts";
import { plan } from "../../../src/views/plan.ts";
import { sopsOf } from "../../../src/views/sop/of-map.ts";
import { onlyMap, repositoryOf } from "../../documents/support.ts";
import { context } from "../../support/layout.ts";
import { testSections } from "../../support/sections.ts";

/** F4 across, within its margins and under a page heading, and sheets that hold less; pt. */
const SHEET = { width: 822, height: 444 };
const LOW = { width: 822, height: 150 };
const NARROW = { width: 500, height: 444 };

const MUTU = '{ kelengkapan "Berkas permohonan" waktu "2 hari" keluaran "Berita acara" }';
const chain = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `s${i}`);

/** The table of a CFM given as the inside of its block; parties are a, b and m. */
function sopOf(inside: string): SopDrawing {
  const repository = repositoryOf({
    "peta.ppb": `peta K { judul "Peta" instansi "Dinas" tahun 2027 kode matriks "K.1" }
unit a "Bidang Perizinan"
unit b "Bagian Umum"
mitra m "Pemohon"
level 0 {
  K.1 "Satu" pengampu a
  K.2 "Dua" pengampu a
}
cfm K.1 {
${inside}
}`,
  });
  const map = onlyMap(repository);
  return sopsOf(map, plan(map, repository))[0]!.drawing;
}

/** `count` activities of three executors in turn. */
function workOf(count: number): string {
  const lane = (id: string, turn: number): string =>
    `lajur ${id} {\n${chain(count)
      .flatMap((step, i) => (i % 3 === turn ? [`${step} "Memeriksa dan meneruskan berkas ${i}"`] : []))
      .join("\n")}\n}`;
  return `${["a", "b", "m"].map(lane).join("\n")}\nalur ${chain(count).join(" -> ")}`;
}

/** Small tables with one thing in each that decides where something stands: sheets, and the inside of a CFM. */
const CASES: Readonly<Record<string, readonly [typeof SHEET, string]>> = {
  "one activity": [SHEET, 'lajur a { mulai\n s "Mencatat"\n selesai }\nalur mulai -> s -> selesai'],
  "activities of one executor": [
    SHEET,
    `lajur a { mulai\n s "Mencatat surat" ${MUTU}\n t "Menyimpan"\n selesai }\nalur mulai -> s -> t -> selesai`,
  ],
  "activities handed on and back": [
    SHEET,
    `lajur a { mulai\n s "Meminta" ${MUTU}\n u "Mengambil"\n selesai }\nlajur b { t "Memeriksa" }\nalur mulai -> s -> t -> u -> selesai`,
  ],
  "a decision that sends back, and on past a row": [
    SHEET,
    `lajur a { mulai\n s "Meminta" }\nlajur b { c cabang "Lengkap?"\n t "Menilai"\n u "Mencatat"\n selesai }\nalur mulai -> s -> c -[Ya]-> t -> u -> selesai\nalur c -[Tidak]-> s\nalur c -[Tanpa penilaian]-> u`,
  ],
  "ways back that stand beside each other": [
    SHEET,
    'lajur a { mulai\n s "Meminta"\n t "Menyusun" }\nlajur b { c cabang "Lengkap?"\n d cabang "Benar?"\n e cabang "Sah?"\n selesai }\nalur mulai -> s -> t -> c -[Ya]-> d -[Ya]-> e -[Ya]-> selesai\nalur c -[Tidak]-> s\nalur d -[Tidak]-> s\nalur e -[Tidak]-> t',
  ],
  "an activity of several executors": [
    SHEET,
    'lajur a { mulai\n s "Meminta" }\nlajur b { t "Membahas" bersama a m }\nlajur m { u "Menerima"\n selesai }\nalur mulai -> s -> t -> u -> selesai',
  ],
  "executors beside one that waits": [
    SHEET,
    'lajur a { mulai\n s "Meminta"\n v "Menutup"\n selesai }\nlajur b { t "Memeriksa" }\nlajur m { u "Menunggu" { jenis manual } }\nalur mulai -> s -> t -> v\nalur s -> u -> v\nalur v -> selesai',
  ],
  "a fork and where it meets": [
    SHEET,
    'lajur a { mulai\n f paralel\n s "Mengukur"\n g paralel\n selesai }\nlajur b { t "Menghitung" }\nalur mulai -> f -> s -> g -> selesai\nalur f -> t -> g',
  ],
  phases: [
    SHEET,
    'lajur a { mulai\n s "Meminta"\n t "Memeriksa"\n u "Menutup"\n selesai }\nalur mulai -> s -> t -> u -> selesai\ntahap "Awal" s\ntahap "Akhir yang panjang namanya" u',
  ],
  "phases, over sheets": [
    LOW,
    'lajur a { mulai\n s "Meminta"\n t "Memeriksa"\n u "Menilai"\n v "Menutup"\n w "Mencatat"\n selesai }\nalur mulai -> s -> t -> u -> v -> w -> selesai\ntahap "Awal" s\ntahap "Akhir" u',
  ],
  "flows over sheets": [
    LOW,
    `lajur a { mulai\n s "Meminta" ${MUTU}\n v "Menutup" }\nlajur b { t "Memeriksa" ${MUTU}\n c cabang "Lengkap?" }\nlajur m { u "Menilai"\n w "Menerima"\n selesai }\nalur mulai -> s -> t -> c -[Ya]-> u -> v -> w -> selesai\nalur c -[Tidak]-> s\nalur u -> t`,
  ],
  "labels for which there is no room": [
    NARROW,
    'lajur a { mulai\n s "Meminta"\n u "Menutup"\n selesai }\nlajur b { c cabang "Jenis?"\n t "Menilai" }\nalur mulai -> s -> c\nalur c -[Pertanggungjawaban]-> t -> u -> selesai\nalur c -[Penyelesaian sementara]-> u\nalur c -[Dikembalikan]-> s',
  ],
  "long texts and words": [
    SHEET,
    'lajur a { mulai\n s "Melaksanakan penyelenggaraan pertanggungjawaban keuangan daerah beserta seluruh lampirannya" { kelengkapan "Surat pernyataan\\nDaftar" waktu "15 hari kerja" keluaran "Laporanpertanggungjawabankeuangandaerah" keterangan "Sesuai peraturan" }\n t "Menyimpan"\n selesai }\nalur mulai -> s -> t -> selesai',
  ],
  "names of executors that are turned": [
    NARROW,
    [
      ...chain(9).map(
        (id, i) =>
          `lajur ${"abm"[i % 3]!}${i < 3 ? "" : i} "Penyelenggaraan Urusan ${i}" { ${i === 0 ? "mulai\n" : ""} ${id} "Bagian ${i}"${i === 8 ? "\n selesai" : ""} }`,
      ),
      `alur mulai -> ${chain(9).join(" -> ")} -> selesai`,
    ].join("\n"),
  ],
  "a subprocess, a wait and a document": [
    SHEET,
    'lajur a { mulai\n s subproses K.2\n t tunggu "Tiga hari"\n d dokumen "Surat"\n selesai }\nlajur b { u tonggak "Selesai diukur" }\nalur mulai -> s -> t -> u -> selesai\nalur t ..> d',
  ],
  "ways into one activity": [
    SHEET,
    'lajur a { mulai\n c cabang "Jenis?"\n s "Cara satu"\n t "Cara dua"\n u "Cara tiga" }\nlajur b { v "Menutup"\n selesai }\nalur mulai -> c -[A]-> s -> v -> selesai\nalur c -[B]-> t -> v\nalur c -[C]-> u -> v',
  ],
  "a document handed on, and more": [
    SHEET,
    'lajur a { mulai\n s "Meminta"\n d dokumen "Surat"\n a1 arsip "Buku"\n selesai }\nlajur b { c cabang "Ya?"\n t "Menilai" }\nalur mulai -> s -> d -> c -[Ya]-> t -> a1 -> selesai\nalur c -[Tidak]-> s',
  ],
  "decisions and documents at both ends": [
    SHEET,
    'lajur a { c cabang "Jenis?"\n d dokumen "Surat" }\nlajur b { t "Menilai"\n e cabang "Sah?" }\nalur c -[A]-> t -> e -[Ya]-> d\nalur c -[B]-> e\nalur e -[Tidak]-> c',
  ],
  "as many activities as one sheet holds in smaller text": [SHEET, workOf(14)],
  "more activities than one sheet holds": [SHEET, workOf(17)],
  "many ways over sheets": [
    LOW,
    `lajur a {\n${chain(8)
      .map((id, i) => `${id} ${i % 2 === 0 ? "" : "cabang "}"Langkah ${i}"`)
      .join(
        "\n",
      )}\n}\nlajur b { z "Akhir" }\nalur ${chain(8).join(" -> ")} -> z\nalur s1 -[Lain]-> s7\nalur s3 -[Ulang]-> s0\nalur s5 -[Ulang]-> s0\nalur s7 -[Ulang]-> s2\nalur s5 -[Lompat]-> z`,
  ],
  "phases with long names over sheets, and ways between them": [
    LOW,
    `lajur a {\n${chain(7)
      .map((id) => `${id} "Langkah ${id}" { keterangan "Sesuai" }`)
      .join(
        "\n",
      )}\n}\nalur ${chain(7).join(" -> ")}\nalur s4 -> s1\ntahap "Persiapan dan pengumpulan bahan dari semua bidang" s0\ntahap "Pelaksanaan" s2\ntahap "Penutupan" s6`,
  ],
  "ways that pass an activity of several executors": [
    SHEET,
    'lajur a { s "Meminta"\n c cabang "Jenis?" }\nlajur b { t "Membahas"\n v "Menilai" }\nlajur m { u "Rapat" bersama a\n w "Menutup" }\nalur s -> c -[Satu]-> u -> v -> w\nalur c -[Dua]-> v\nalur c -[Tiga]-> t -> u\nalur w -> t',
  ],
  "names that are turned and longer than the head": [
    NARROW,
    [
      ...chain(9).map(
        (id, i) =>
          `lajur ${"abm"[i % 3]!}${i < 3 ? "" : i} "Penyelenggaraan Urusan Pemerintahan Bidang Kebudayaan ${i}" { ${id} "Bagian ${i}" }`,
      ),
      `alur ${chain(9).join(" -> ")}`,
    ].join("\n"),
  ],
  "remarks that are a list": [
    SHEET,
    'lajur a { s "Meminta" { keterangan "1. Satu\\n2. Dua yang panjang sekali sehingga tidak muat dalam satu baris saja\\n10) Sepuluh\\na. Huruf\\nab. Bukan" }\n t "Memeriksa" { keterangan "Biasa" } }\nalur s -> t',
  ],
  "beginnings in several places": [
    SHEET,
    'lajur a { s "Meminta"\n mulai\n t "Menilai" }\nlajur b { u "Menyusun"\n mulai awal "Laporan masuk"\n c cabang "Sah?"\n v "Menutup" }\nalur mulai -> t -> c\nalur awal -> u -> c -[Ya]-> v\nalur c -[Tidak]-> u\nalur s -> c',
  ],
  "no flows": [SHEET, 'lajur a { s "Meminta" }\nlajur b { t "Memeriksa" }'],
};

const n = (value: number): string => String(Math.round(value * 10) / 10);

function textOf(shape: Shape): readonly string[] {
  if (shape.type !== "text") return [];
  const { text, x, y, anchor, size, turned } = shape;
  return [`«${text}» ${n(x)},${n(y)} ${anchor} ${n(size)}${turned === true ? " turned" : ""}`];
}

/** The outline of a symbol, or a line within it. */
function outlineText(shape: Shape): readonly string[] {
  if (shape.type === "rect") return [`rect ${n(shape.radius)} ${shape.paint.fill ?? "-"}`];
  return shape.type === "path" ? [`path ${routeOf(shape)} ${shape.paint.fill ?? "-"}`] : [];
}

function routeOf(shape: Shape | undefined): string {
  if (shape?.type !== "path") return "";
  return shape.commands
    .flatMap((one) => (one[0] === "M" || one[0] === "L" ? [`${n(one[1])},${n(one[2])}`] : []))
    .join(" ");
}

/** A line for each thing in the table but its empty cells: where it stands, and what is written there. */
function lineOf({ kind, id, lanes, from, shapes: [first, ...others] }: Group): readonly string[] {
  const texts = [first, ...others].flatMap((shape) => (shape === undefined ? [] : textOf(shape)));
  if (kind === "cell" && texts.length === 0 && !id.startsWith("tahap-")) return [];
  const { x, y, width, height } = boundsOf(outlineOf(first!));
  const at = from === undefined ? `${n(x)},${n(y)} ${n(width)}×${n(height)}` : routeOf(first);
  const outlines =
    kind === "cell" || kind === "lane"
      ? []
      : (from === undefined ? [first!, ...others] : others).flatMap(outlineText);
  return [
    [
      `${kind} ${id}: ${at}`,
      ...(lanes === undefined ? [] : [`(${lanes.join(" ")})`]),
      ...outlines,
      ...texts,
    ].join(" "),
  ];
}

function sheetOf({ scene, table }: PageScene): readonly string[] {
  const faults = checkGeometry(scene, { minText: 6.99 }).map(
    ({ kind, groups }) => `fault ${kind} ${groups.join(" ")}`,
  );
  const cells = (table?.cells ?? []).map(({ row, column, rows, columns, content }) =>
    `${row},${column}${rows + columns > 2 ? ` (${rows}×${columns})` : ""} ${content.kind === "text" ? `${content.role} ${content.align}${content.turned === true ? " turned" : ""} ${content.texts.join(" / ")}` : `= ${content.alt}`}`.trim(),
  );
  return [
    `sheet ${n(scene.width)}×${n(scene.height)}: text ${table?.textSize ?? ""}, lines ${n(table?.lineHeight ?? 0)}, ${table?.heads ?? 0} heads`,
    `columns ${(table?.columns ?? []).map(n).join(" ")}`,
    `rows ${(table?.rows ?? []).map(n).join(" ")}`,
    `says ${scene.description}`,
    ...faults,
    ...scene.groups.flatMap(lineOf),
    `cells ${cells.join(" | ")}`,
  ];
}

describe("tables that are refused before anything is tried", () => {
  const small = sopOf('lajur a { s "Meminta"\n t "Memeriksa" }\nalur s -> t');
  const times = <T>(list: readonly T[], count: number): readonly T[] =>
    Array.from({ length: count }, () => list[0]!);
  it.each<[string, Partial<SopDrawing>, string | null]>([
    ["rows", { rows: times(small.rows, 601) }, null],
    ["flows", { flows: times(small.flows, 1501) }, null],
    ["executors", { lanes: times(small.lanes, 61) }, null],
  ])("too many %s", (_, more, step) => {
    const refused = (): unknown => layOutSop({ ...small, ...more }, context);
    expect(refused).toThrow(LayoutError);
    try {
      refused();
    } catch (error) {
      expect((error as LayoutError).subject.step).toBe(step);
    }
  });

  it.each<[string, string, string | null]>([
    ["a text of a step", `lajur a { s "Meminta"\n t "${"Memeriksa ".repeat(900)}" }\nalur s -> t`, "t"],
    [
      "an output of a step",
      `lajur a { s "Meminta" { keluaran "${"Berkas ".repeat(1200)}" }\n t "Memeriksa" }\nalur s -> t`,
      "s",
    ],
    ["a name", `lajur a "${"Bidang ".repeat(600)}" { s "Meminta"\n t "Memeriksa" }\nalur s -> t`, null],
  ])("%s that no sheet holds is blamed", (_, inside, step) => {
    const laidOut = layOutSop(sopOf(inside), context);
    try {
      laidOut.paginate(SHEET, SHEET);
      expect.unreachable();
    } catch (error) {
      expect((error as LayoutError).subject.step).toBe(step);
    }
  });
});

testSections(
  join(import.meta.dirname, "drawn.golden.txt"),
  Object.entries(CASES).map(([why, [sheet, inside]]) => [
    why,
    () => {
      const laidOut = layOutSop(sopOf(inside), context);
      const { width, height } = laidOut.whole;
      return [`whole ${n(width)}×${n(height)}`, ...laidOut.paginate(sheet, sheet).flatMap(sheetOf)];
    },
  ]),
);
