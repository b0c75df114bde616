import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { documentFacts } from "../../src/documents/facts.ts";
import type { LampiranInput } from "../../src/documents/papers/lampiran.ts";
import { sopCover } from "../../src/documents/papers/sop-facts.ts";
import type { SopInput } from "../../src/documents/papers/sop.ts";
import { processTree } from "../../src/documents/papers/process-tree.ts";
import { drawingSheets, frameOf, profileOf, textWidth } from "../../src/documents/profile.ts";
import { SHIPPED } from "../../src/fonts/files.ts";
import { layOut } from "../../src/layout/index.ts";
import { layOutLegend } from "../../src/layout/legend/index.ts";
import { bind } from "../../src/model/bind/bind.ts";
import type { ProcessMap, Repository } from "../../src/model/model.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { paintForm, type PdfForm } from "../../src/paint/pdf/form.ts";
import { drawingPdf } from "../../src/paint/pdf/file.ts";
import { themes } from "../../src/paint/theme.ts";
import { paintedSheet } from "../../src/paint/sheet.ts";
import { parse } from "../../src/syntax/parse.ts";
import { buildMatrix } from "../../src/views/matrix/matrix.ts";
import { legendEntries } from "../../src/views/legend.ts";
import { relationsOf } from "../../src/views/relation.ts";
import { isLarge, relationMatrix } from "../../src/views/relation-matrix.ts";
import { processSheets } from "../../src/views/process-sheets.ts";
import { plan } from "../../src/views/plan.ts";
import type { SopOfCfm } from "../../src/views/sop/of-map.ts";
import { factsOf } from "../paint/scenes.ts";
import { context } from "../support/layout.ts";

export function repositoryOf(sources: Readonly<Record<string, string>>): Repository {
  const files = Object.entries(sources).map(([path, text]) => ({ path, text }));
  return bind(files.map((file) => ({ file, tree: parse(file).tree }))).repository;
}

export function mapOf(text: string): ProcessMap {
  return onlyMap(repositoryOf({ "peta.ppb": text }));
}

export function onlyMap(repository: Repository): ProcessMap {
  const [map] = repository.maps;
  if (map === undefined) throw new Error("the source has no map");
  return map;
}

export function example(name: string): Repository {
  const folder = join(import.meta.dirname, "../../examples", name);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((p) => p.endsWith(".ppb"))
    .sort();
  return repositoryOf(Object.fromEntries(paths.map((p) => [p, readFileSync(join(folder, p), "utf8")])));
}

const painted = (scene: Scene): PdfForm => paintForm(scene, themes.official);

/** Everything that the papers of one SOP of a map are made of, drawn for real. */
export async function sopInput(map: ProcessMap, sop: SopOfCfm): Promise<SopInput> {
  const { drawing } = sop;
  const profile = profileOf(map.settings);
  const { portrait, landscape } = drawingSheets(profile);
  const pages = (await layOut(drawing, context)).paginate(portrait, landscape);
  const framed = pages.map(({ scene, orientation }) => ({
    scene,
    ...frameOf(profile, "drawing", orientation),
  }));
  const { forms } = await drawingPdf(framed, themes.official, factsOf(drawing.title));
  const sheets = pages.map((page, i) => paintedSheet(page, forms[i]!, painted));
  const facts = documentFacts(map);
  const cover = sopCover(map, sop, facts);
  return { facts, cover, drawing, sheets, missing: null, profile, faces: SHIPPED.text, draft: false };
}

/** Everything that the lampiran of a map is made of, drawn for real. */
export async function lampiranInput(map: ProcessMap, repository: Repository): Promise<LampiranInput> {
  const profile = profileOf(map.settings);
  const sheets = drawingSheets(profile);
  const drawings: LampiranInput["drawings"][number][] = [];
  for (const drawing of plan(map, repository)) {
    const laidOut = await layOut(drawing, context);
    const pages = laidOut.paginate(sheets.portrait, sheets.landscape);
    const framed = pages.map(({ scene, orientation }) => ({
      scene,
      ...frameOf(profile, "drawing", orientation),
    }));
    const { forms } = await drawingPdf(framed, themes.official, factsOf(drawing.title));
    drawings.push({ drawing, sheets: pages.map((page, i) => paintedSheet(page, forms[i]!, painted)) });
  }
  const facts = documentFacts(map);
  const entries = legendEntries(
    drawings.map(({ drawing }) => drawing),
    drawings.some(({ sheets }) => sheets.length > 1),
  );
  return {
    facts,
    profile,
    matrix: buildMatrix(map),
    tree: processTree(map),
    relations: map.settings.relationMaps
      ? relationsOf(map)
          .filter(isLarge)
          .map((relation) => relationMatrix(relation, map))
      : [],
    sheets: map.settings.processSheets ? processSheets(map, plan(map, repository)) : [],
    drawings,
    legend: { scene: layOutLegend(entries, textWidth(profile), context), theme: "official" },
    faces: SHIPPED.text,
    draft: false,
  };
}

/** Text as pdftotext reads it, trailing spaces removed so that it can be kept as a file. */
export function pdfText(file: string): string {
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  return text.replace(/[ \t]+$/gm, "").replace(/\n{3,}/g, "\n\n");
}

export async function openPdf(bytes: Uint8Array) {
  return getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
}

/** A PNG of one black pixel: what a picture shows is another test's affair. */
export const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A small map with two depths of leaves, a leaf without CFM and every part of a decree. */
export const SMALL_MAP = `
peta DINAS {
  judul "Peta Proses Bisnis Dinas Contoh"
  instansi "Dinas Contoh & Rekan"
  tahun 2025-2026
  kode peta "DINAS 01.01"
  kode matriks "P.1.1"
}
unit sekre "Sekretariat"
unit bidang "Bidang <Layanan>"
mitra warga "Warga"
level 0 "Layanan" {
  P.1 "Pelayanan"
  P.2 "Pengawasan" pengampu sekre
}
level 1 {
  P.1.1 "Penerimaan berkas"
  P.1.2 "Penerbitan izin" pengampu bidang sekre
}
level 2 {
  P.1.1.1 "Pemeriksaan berkas" pengampu bidang
  P.1.1.2 "=Pengarsipan, \\"lama\\"" pengampu sekre
}
cfm P.1.1.1 {
  lajur warga { mulai  ajukan "Mengajukan berkas" }
  lajur bidang { periksa "Memeriksa berkas"  lengkap cabang "Lengkap?"  selesai }
  alur mulai -> ajukan -> periksa -> lengkap
  alur lengkap -[Ya]-> selesai
  alur lengkap -[Tidak]-> ajukan
}
cfm P.1.2 {
  lajur bidang { mulai  terbit "Menerbitkan izin"  selesai }
  alur mulai -> terbit -> selesai
}
cfm P.2 "Pengawasan lapangan" {
  lajur sekre { mulai  awasi "Mengawasi"  selesai }
  alur mulai -> awasi -> selesai
}
keputusan {
  nomor "000.8.3.1/Kep.7-DINAS/I/2025"
  tentang "Peta Proses Bisnis Dinas Contoh Tahun 2025-2026"
  pejabat "Kepala Dinas Contoh"
  tempat "Kota"
  tanggal 2025-01-31
  kop { pemerintah "Pemerintah Kota Contoh" instansi "Dinas Contoh" alamat "Jalan Satu Nomor 1" kota "Kota" }
  menimbang { "bahwa satu;" "bahwa dua;" }
  mengingat { "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;" }
  memperhatikan { "Berita Acara Rapat;" }
  diktum { "Menetapkan Peta Proses Bisnis." "Terdiri atas:" { "Level 0; dan" "Level 1." } "Berlaku pada tanggal ditetapkan." }
  penandatangan { jabatan "Plt. Kepala Dinas Contoh" nama "NAMA LENGKAP, S.E." pangkat "Pembina" nip "19700101 199001 1 001" }
  paraf hierarki { "Sekretaris" "Kepala Bidang" }
  paraf koordinasi { "Kabag Organisasi" }
  tembusan { "Wali Kota;" "Inspektur." }
}
`;
