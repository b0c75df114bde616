import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { matrixCsv } from "../../src/export/matrix-csv.ts";
import { matrixXlsx } from "../../src/export/matrix-xlsx.ts";
import { buildMatrix } from "../../src/views/matrix/matrix.ts";
import { example, onlyMap } from "../documents/support.ts";
import { bpmn } from "./bpmn/support.ts";
import { importMutant, mutantOf, type Seed } from "./mutants.ts";
import { xlsx } from "./sheets/support.ts";

const matrix = buildMatrix(onlyMap(example("diskopukm")));
const facts = {
  title: "Matriks",
  institution: "Dinas",
  paper: "f4",
  madeOn: { year: 2026, month: 1, day: 1 },
} as const;
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const SOP = [
  ["No", "Kegiatan", "Pemohon", "Petugas", "Kelengkapan", "Waktu", "Output", "Keterangan"],
  ["1", "Mengajukan berkas", "v", null, "Berkas", "5 menit", "Berkas", null],
  ["2", "Memeriksa berkas. Lengkap?", null, "v", "Berkas", "10 menit", "Catatan", "Tidak: ke nomor 1"],
  ["3", "Menerbitkan izin", null, "v", null, "1 hari", "Izin", null],
] as const;

/** `PPB_FORM=bpmn`: seeds of one form alone. */
const FORM = process.env["PPB_FORM"] ?? "";
/** With everything that is written otherwise than it is drawn. */
const RICH = bpmn(
  `<category id="k"><categoryValue id="v1" value="Awal"/><categoryValue id="v2" value="Akhir"/></category>
<collaboration id="C" name="Izin"><participant id="A" name="Dinas" processRef="P1"/><participant id="B" name="Pemohon" processRef="P2"/>
<messageFlow id="m" sourceRef="B" targetRef="A"/></collaboration>
<process id="P1"><task id="a" name="Menilai"><standardLoopCharacteristics/></task><boundaryEvent id="t" attachedToRef="a" cancelActivity="false"><timerEventDefinition/></boundaryEvent>
<subProcess id="u" name="Memeriksa"><startEvent id="us"/><task id="ut" name="Melihat"/><sequenceFlow id="uf" sourceRef="us" targetRef="ut"/></subProcess>
<subProcess id="ev" name="Membatalkan" triggeredByEvent="true"><startEvent id="es"><signalEventDefinition/></startEvent></subProcess>
<intermediateThrowEvent id="l1"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="l2"><linkEventDefinition name="L"/></intermediateCatchEvent>
<callActivity id="c" name="Memungut" calledElement="P9"/><complexGateway id="x"/><endEvent id="e"><terminateEventDefinition/></endEvent>
<textAnnotation id="n"><text>Asli</text></textAnnotation><association id="na" sourceRef="n" targetRef="a"/>
<sequenceFlow id="f1" sourceRef="a" targetRef="u"/><sequenceFlow id="f2" sourceRef="u" targetRef="l1"/><sequenceFlow id="f3" sourceRef="l2" targetRef="x"/>
<sequenceFlow id="f4" sourceRef="x" targetRef="c"/><sequenceFlow id="f5" sourceRef="x" targetRef="e"/><sequenceFlow id="f6" sourceRef="t" targetRef="e"/><sequenceFlow id="f7" sourceRef="c"/>
<group id="g1" categoryValueRef="v1"/><group id="g2" categoryValueRef="v2"/></process>
<process id="P2"><sendTask id="w" name="Meminta"/></process>`,
  [
    "A 0 0 900 200",
    "B 0 220 900 100",
    "a 60 20 100 80",
    "u 200 20 100 80",
    "c 400 20 100 80",
    "g1 50 10 130 100",
    "g2 190 10 400 100",
  ],
  ["f7 500,60 530,60", "m 300,220 300,200"],
);

const SEEDS: readonly Seed[] = [
  { path: "matriks.xlsx", bytes: matrixXlsx({ matrix, ...facts }) },
  { path: "sop.xlsx", bytes: xlsx({ sheets: { SOP: SOP.map((row) => [...row]) } }) },
  { path: "matriks.csv", bytes: encoded(matrixCsv(matrix, ";")) },
  {
    path: "daftar.csv",
    bytes: encoded(
      "kode,judul,pengampu,induk\r\nP.1,Satu,Bidang A,\r\nP.1.1,Dua,Bidang B,P.1\r\nP.2,Tiga,Bidang A,\r\n",
    ),
  },
  {
    path: "izin.bpmn",
    bytes: encoded(
      bpmn(
        `<collaboration id="C" name="Izin"><participant id="A" name="Dinas" processRef="P1"/><participant id="B" name="Pemohon"/>
<messageFlow id="m" sourceRef="B" targetRef="s"/></collaboration>
<process id="P1"><laneSet><lane id="l1" name="Satu"><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef></lane>
<lane id="l2" name="Dua"><flowNodeRef>g</flowNodeRef><flowNodeRef>e</flowNodeRef></lane></laneSet>
<startEvent id="s"/><userTask id="a" name="Menilai"/><exclusiveGateway id="g" name="Ya?"/><endEvent id="e"/>
<dataObjectReference id="d" name="D"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="g"/>
<sequenceFlow id="f3" name="Ya" sourceRef="g" targetRef="e"/><sequenceFlow id="f4" name="Tidak" sourceRef="g" targetRef="a"/></process>`,
        [
          "A 0 0 900 200",
          "l1 30 0 870 100",
          "l2 30 100 870 100",
          "s 50 10 36 36",
          "a 120 10 100 80",
          "g 300 120 50 50",
        ],
        ["f1 86,28 120,50"],
      ),
    ),
  },
  { path: "kaya.bpmn", bytes: encoded(RICH) },
].filter(({ path }) => path.endsWith(FORM));

const COUNT = Number(process.env["PPB_MUTANTS"] ?? 150);
const SEED = Number(process.env["PPB_SEED"] ?? 1);
/** Far above what any of them needs on a machine that does other work, too. */
const MOST_MS = 2000;
const MOST_MEMORY = 512 * 1024 * 1024;

it(`${COUNT} damaged XLSX, CSV and BPMN files become readable sources or are refused in one sentence`, async () => {
  const counts = { imported: 0, refused: 0 };
  let slowest = { ms: 0, index: -1 };
  const faults: string[] = [];
  for (let index = 0; index < COUNT; index += 1) {
    // A long run answers the process that watches it.
    if (index % 200 === 199) await setImmediate();
    const mutant = mutantOf(SEEDS, SEED, index);
    try {
      const { kind, ms } = importMutant(mutant);
      counts[kind] += 1;
      if (ms > slowest.ms) slowest = { ms, index };
    } catch (error) {
      faults.push(`${index} (${mutant.path}): ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  expect(faults.slice(0, 10)).toEqual([]);
  // A run of refusals alone would prove little.
  expect(counts.imported).toBeGreaterThan(COUNT / 10);
  expect(counts.refused).toBeGreaterThan(COUNT / 10);
  if (process.env["PPB_MUTANTS"] === undefined) return;
  const memory = process.memoryUsage.rss();
  process.stdout.write(
    `${counts.imported} imported, ${counts.refused} refused; slowest ${Math.round(slowest.ms)} ms (number ${slowest.index}); ${Math.round(memory / 1e6)} MB\n`,
  );
  expect(slowest.ms).toBeLessThan(MOST_MS);
  expect(memory).toBeLessThan(MOST_MEMORY);
}, 3_600_000);
