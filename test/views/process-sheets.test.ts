import { expect, it } from "vitest";
import { plan } from "../../src/views/plan.ts";
import { processSheets } from "../../src/views/process-sheets.ts";
import { onlyMap, repositoryOf } from "../documents/support.ts";

const block = (head: string, step: string): string => `cfm ${head} {
  lajur a {
    mulai
    kerja "${step}" { waktu "1 hari" }
    selesai
  }
  alur mulai -> kerja -> selesai
}`;

function sheetsOf(...cfms: readonly string[]) {
  const repository = repositoryOf({
    "peta.ppb": `peta D { judul "Peta" instansi "Dinas" tahun 2027 kode matriks "P.1" }
unit a "Bidang A"
level 0 { P.1 "Pelayanan" pengampu a }
${cfms.join("\n")}`,
  });
  return processSheets(onlyMap(repository), plan(onlyMap(repository), repository));
}

it("shows the mutu baku of every CFM of a process, each below its code and title", () => {
  const [sheet] = sheetsOf(
    block('P.1.CFM.1 "Di loket"', "Melayani"),
    block('P.1.CFM.2 "Daring"', "Menjawab"),
  );
  expect(sheet!.quality.map(({ heading, rows }) => [heading, rows.map(({ activity }) => activity)])).toEqual([
    ["P.1.CFM.01 Di loket", ["Melayani"]],
    ["P.1.CFM.02 Daring", ["Menjawab"]],
  ]);
  expect(sheet!.steps).toEqual(["P.1.CFM.01 Di loket", "P.1.CFM.02 Daring"]);
});

it("names the drawing of each CFM, and that of its only one, numbered or not", () => {
  const drawings = (...heads: readonly string[]) =>
    sheetsOf(...heads.map((head) => block(head, "Melayani")))[0]!.drawings;
  expect(drawings('P.1.CFM.1 "Di loket"', 'P.1.CFM.2 "Daring"')).toEqual([
    { drawing: "p.1.cfm.01", code: "P.1.CFM.01" },
    { drawing: "p.1.cfm.02", code: "P.1.CFM.02" },
  ]);
  expect(drawings('P.1.CFM.1 "Di loket"')).toEqual([{ drawing: "p.1.cfm.01", code: "P.1.CFM.01" }]);
  expect(drawings("P.1")).toEqual([{ drawing: "p.1", code: "P.1" }]);
});

it("says what the process consists of without where it begins and ends", () => {
  const [sheet] = sheetsOf(`cfm P.1 {
  lajur b "Pemohon" { mulai "Permohonan diajukan"
selesai }
  lajur a { kerja "Melayani" { waktu "1 hari" } }
  alur mulai -> kerja -> selesai
}`);
  expect(sheet!.steps).toEqual(["Melayani"]);
});

it("needs no heading for the only CFM, whatever SOPs it declares", () => {
  const [sheet] = sheetsOf(
    block("P.1", "Melayani").replace(
      "{\n",
      '{\n sop P.1.SOP.1 "Satu" { mencakup kerja }\n sop P.1.SOP.2 "Dua"\n',
    ),
  );
  expect(sheet!.quality.map(({ heading, rows }) => [heading, rows.length])).toEqual([[null, 1]]);
  expect(sheet!.steps).toEqual(["Melayani"]);
});

it.each([
  ['kerja tunggu "Akhir bulan" { jenis waktu }', 0],
  ['kerja "Melayani"', 0],
  ['kerja "Melayani" { catatan "Lihat formulir" }', 0],
  ['kerja "Melayani" { waktu "1 hari" }', 1],
  ['kerja "Melayani" { keterangan "Bila hadir" }', 1],
  ['kerja "Melayani" { pelaksana "Staf" }', 1],
])("makes a sheet for what the source says, not for what drawings show: %s", (step, count) => {
  expect(
    sheetsOf(block("P.1", "Melayani").replace('kerja "Melayani" { waktu "1 hari" }', () => step)),
  ).toHaveLength(count);
});
