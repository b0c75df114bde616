import { join } from "node:path";
import { expect } from "vitest";
import { check } from "../../../src/check.ts";
import { importFiles } from "../../../src/import/import.ts";
import { said } from "../../support/said.ts";
import { testSections } from "../../support/sections.ts";
import { exportedCfms } from "../../export/bpmn/support.ts";

const LANES = `  lajur layanan {
    mulai
    terima "Menerima" { waktu "1 hari" }
    periksa "Memeriksa"
    selesai
  }
  alur mulai -> terima -> periksa -> selesai`;

/** What stands in a CFM of ours, and what another program has changed in its export, if anything. */
type Case = readonly [inside: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]];

const CASES: Readonly<Record<string, Case>> = {
  "a CFM": [LANES],
  "a CFM that stands, with notes": [`  arah tegak\n  catatan "Ditinjau tiap tahun"\n${LANES}`],
  "a procedure with all its facts": [
    `  sop P.1.SOP.1 "Menerima" {
    nomor "065/01/SOP/2027"
    tanggal 2027-01-04
    revisi 2027-06-01
    berlaku 2027-07-01
    dasar "Peraturan Wali Kota Nomor 7 Tahun 2026"
    kualifikasi "Teliti" "Mampu mengoperasikan komputer"
    keterkaitan "SOP Penilaian"
    peralatan "Komputer" "Formulir"
    peringatan "Segera"
    pencatatan "Disimpan"
    penandatangan {
      jabatan "Kepala Bidang"
      nama "Nama Lengkap"
      pangkat "Pembina"
      nip "19700101 199503 1 001"
    }
    mencakup terima periksa
  }\n${LANES}`,
  ],
  "a procedure with a signatory who has no fields": [
    `  sop P.1.SOP.1 "Menerima" { penandatangan { nama "A" } }\n${LANES}`,
    [/ nama="A"/, ""],
  ],
  "two procedures of one number": [
    `  sop P.1.SOP.1 "Menerima" { mencakup terima }\n  sop P.1.SOP.2 "Memeriksa" { mencakup periksa }\n${LANES}`,
    ['kode="P.1.SOP.2"', 'kode="P.1.SOP.1"'],
  ],
  phases: [`  tahap "Awal" terima\n  tahap "Akhir" periksa\n${LANES}`],
  "lanes of other names, of groups and from outside": [
    `  lajur layanan "Loket" { mulai  terima "Menerima" }
  pihak "Dinas" {
    lajur teknis { periksa "Memeriksa" }
  }
  lajur warga { }
  lajur tim "Tim Teknis" { nilai "Menilai" }
  lajur warga2 "Warga lain" { ambil "Mengambil"  selesai }
  alur mulai -> terima -> periksa -> nilai -> ambil -> selesai
  alur warga ..[Permohonan]..> terima`,
  ],
  "a closed pool between lanes": [
    `  lajur layanan { mulai  terima "Menerima" }\n  lajur warga { }\n  lajur teknis { periksa "Memeriksa"  selesai }\n  alur mulai -> terima -> periksa -> selesai\n  alur terima ..[Surat]..> warga`,
  ],
  "steps of all kinds": [
    `  lajur layanan {
    mulai { jenis pesan }
    a "Mencatat" { jenis manual }
    b "Menghitung" { jenis sistem }
    c cabang "Lengkap?"
    d cabang { jenis beberapa }
    e paralel
    f tunggu "Tiga hari" { jenis waktu }
    g tunggu "Surat" { jenis pesan }
    h tonggak "Terbit"
    i dokumen "Surat"
    j arsip "Buku"
    k subproses P.2
    l tunggu "Lunas" { jenis syarat }
    m "Mengirim" { jenis pesan }
    selesai { jenis pesan }
  }
  alur mulai -> a -> b -> c -[Ya]-> d -> e -> f -> g -> h -> k -> l -> m -> selesai
  alur c -[Tidak]-> a
  alur d -> f
  alur e -> g
  alur a ..> i
  alur i ..> b
  alur b ..> j`,
  ],
  "steps of several lanes": [
    `  lajur layanan { mulai  a "Membahas" bersama teknis warga  selesai }\n  lajur teknis { b "Menilai" }\n  lajur warga { }\n  alur mulai -> a -> b -> selesai`,
  ],
  "texts of all kinds": [
    `  lajur layanan {
    mulai
    a "Menerima\\nberkas  \\"baru\\"" { pelaksana "Staf" kelengkapan "KTP" waktu "1 hari" keluaran "Berkas" keterangan "Segera;\\ndi loket" catatan "Lihat juga" }
    b
    selesai
  }
  alur mulai -> a -> b -> selesai`,
  ],
  "ties of all kinds": [
    `  lajur layanan { mulai  a "A"  b "B"  d dokumen "D"  selesai }\n  lajur warga { w "W" }\n  alur mulai -> a -> b -> selesai\n  alur a ..> d\n  alur a ..[Kabar]..> w\n  alur w ..> b\n  alur b -> d\n  alur a ..[Silang]..> b`,
  ],
  "a wait whose sign was changed": [
    `  lajur layanan {\n    mulai\n    f tunggu "Tiga hari" { jenis waktu }\n    selesai\n  }\n  alur mulai -> f -> selesai`,
    [/timerEventDefinition/g, "signalEventDefinition"],
  ],
  "a step whose kind was changed": [
    LANES,
    [
      /<bpmn:task ([^>]*)name="Memeriksa"([^>]*)>([^]*?)<\/bpmn:task>/,
      '<bpmn:exclusiveGateway $1name="Memeriksa"$2>$3</bpmn:exclusiveGateway>',
    ],
  ],
  "a code that is none": [LANES, ['kode="P.1.CFM.1"', 'kode="P"']],
  "a code of a process": [LANES, ['kode="P.1.CFM.1"', 'kode="P.1.2"']],
  "a code of two CFMs": [LANES, ['kode="P.1.CFM.1"', 'kode="P.1.CFM.1.CFM.2"']],
  "a code as deep as they go": [LANES, ['kode="P.1.CFM.1"', 'kode="P.1.1.1.1.1.1"']],
  "a code that is too deep": [LANES, ['kode="P.1.CFM.1"', 'kode="P.1.1.1.1.1.1.1.1.1.1.1"']],
  "a code that is too long": [LANES, ['kode="P.1.CFM.1"', `kode="${"P".repeat(200)}.1"`]],
  "a code that begins with a word of the language": [LANES, ['kode="P.1.CFM.1"', 'kode="level 1"']],
};

/** All that comes back of a CFM that was exported, and changed as the case says. */
async function toldOf([inside, ...changes]: Case): Promise<readonly string[]> {
  const source = `peta UJI { judul "Uji" instansi "Dinas Uji" kode cfm "P.1.CFM.1" }
unit layanan "Bidang Pelayanan"
unit teknis "Bidang Teknis" bagian layanan
mitra warga "Warga"
mitra warga2 "Warga Dua"
level 0 {
  P.1 "Perizinan" pengampu layanan
  P.2 "Pengawasan" pengampu teknis
}
cfm P.1 {
${inside.replace(/(?<=[a-z"}])  (?=[a-z])/g, "\n")}
}
`;
  const { repository, diagnostics } = check([{ path: "peta.ppb", text: source }]);
  expect(
    diagnostics
      .filter(({ code }) => code.startsWith("sintaks"))
      .map(({ span }) => source.slice(span.start - 40, span.end + 20)),
  ).toEqual([]);
  const [{ xml } = { xml: "" }] = await exportedCfms(repository.maps[0]!, repository);
  const changed = changes.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    expect(next, String(from)).not.toBe(text);
    return next;
  }, xml);
  const input = { path: "a.bpmn", bytes: new TextEncoder().encode(changed) };
  const { files, reports } = importFiles([input], { code: null, map: null, sheet: null });
  const { notes, refusal } = reports[0]!;
  return [
    ...files.flatMap(({ path, text }) => [
      `= ${path}`,
      ...text.split("\n").filter((line) => line.trim() !== ""),
    ]),
    ...notes.map(({ effect, code, place, message }) => `${effect} ${code} ${place}: ${said({ message })}`),
    ...(refusal === null ? [] : [`refused: ${said({ message: refusal })}`]),
  ];
}

testSections(
  join(import.meta.dirname, "own-told.golden.txt"),
  Object.entries(CASES).map(([why, one]) => [why, () => toldOf(one)]),
);
