import { expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { BASE, patched } from "./table.ts";

/** What each finding is about: the innermost thing declared around it. `‹…›` holds what is found there. */
const MAP = `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode peta "C 1"
}
unit a "Bidang  A"
level 0 {
  C 1 "Pelayanan  Umum" pengampu a
  C 2 "Arsip"  pengampu zz
}
cfm C 1 {
  lajur a {
    mulai
    kerja "Bekerja  keras"
    kerja "Bekerja lagi"
    selesai
  }
  alur mulai -> kerja -> hilang
  alur kerja -> lenyap
}
`;
const OTHER = `keputusan {
  tentang "Peta  Proses"
}
`;

it("findings know what they are about, in whatever file of the map they are", () => {
  const { diagnostics } = check([
    { path: "dinas/peta.ppb", text: MAP },
    { path: "dinas/sub/sk.ppb", text: OTHER },
    { path: "dinas/sub/dalam/level.ppb", text: "level 0 {\n  alur C 1 -> C 9\n}\n" },
    { path: "lain/x.ppb", text: 'unit b "Bidang B"\n' },
  ]);
  const subjects = diagnostics.map(({ code, subject, span: { file, start } }) => {
    const line = file.text.slice(0, start).split("\n").length;
    return `${file.path}:${line} ${code}: ${subject ?? "nothing"}`;
  });
  expect(subjects).toEqual([
    "dinas/peta.ppb:9 judul-tulisan: CONTOH/process/1",
    "dinas/peta.ppb:10 cfm-hilang: CONTOH/process/2",
    "dinas/peta.ppb:10 judul-bukan-kegiatan: CONTOH/process/2",
    "dinas/peta.ppb:10 pengampu-tak-dikenal: CONTOH/process/2",
    "dinas/peta.ppb:16 langkah-ganda: CONTOH/cfm/1/step/kerja",
    "dinas/peta.ppb:19 langkah-tak-dikenal: CONTOH/cfm/1/flow/kerja/hilang",
    "dinas/peta.ppb:20 langkah-tak-dikenal: CONTOH/cfm/1/flow/kerja/lenyap",
    "dinas/sub/dalam/level.ppb:2 alur-level-salah: CONTOH",
    "dinas/sub/sk.ppb:1 penanda-tangan-tidak-lengkap: CONTOH/decree",
    "dinas/sub/sk.ppb:2 judul-tulisan: CONTOH/decree",
    "lain/x.ppb:1 peta-hilang: nothing",
  ]);
});

it("findings on a code that cannot be read are about the process that is meant", () => {
  const text = patched(BASE, [['P.2.2 "Penyiangan', 'P.2.O "Penyiangan']]);
  const { diagnostics } = check([{ path: "peta.ppb", text }]);
  expect(diagnostics.map(({ code, subject }) => [code, subject])).toEqual([
    ["kode-format", "PUSTAKA/process/2.2"],
  ]);
});
