import { check } from "../../src/check.ts";
import { snapshot } from "../../src/model/snapshot.ts";
import type { SourceFile, Span } from "../../src/source/source.ts";

/** Three maps that refer to one another, each with something for the rules to say. */
export const REPOSITORY: Readonly<Record<string, string>> = {
  "a/peta.ppb": `peta A {
  judul "Peta Proses Bisnis Dinas A"
  instansi "Dinas A"
  kode peta "DA 01.01"
}
unit satu "Bidang Satu"
unit dua "Bidang Dua" bagian satu
mitra warga "Warga"
`,
  "a/level.ppb": `level 0 {
  A.1 "Pelayanan Perizinan" kelompok utama
}
level 1 {
  A.1.1 "Penerbitan Izin" pengampu satu
  A.1.2 "Pengawasan Izin" pengampu duaa
  A.1.3 "Ijin Usaha" pengampu dua
}
`,
  "a/cfm.ppb": `cfm A.1.1 {
  lajur satu {
    mulai
    periksa cabang "Memeriksa berkas lengkap"
    catat "Mencatat permohonan"
    selesai
  }
  lajur warga { ajukan "Mengajukan permohonan" }
  alur mulai -> ajukan -> periksa -[Ya]-> catat -> selesai
  alur periksa -[Tidak]-> ajukann
}
cfm B.1.9 { lajur satu { mulai selesai } alur mulai -> selesai }
`,
  "b/peta.ppb": `peta B { judul "Peta Proses Bisnis Dinas B" instansi "Dinas B" }
unit satu "Bidang Satu"
level 0 { B.1 "Pelayanan" kelompok utama }
level 1 {
  B.1.1 "Pemrosesan Izin" pengampu satu turunan A.1.1
  B.1.2 "Pemeriksaan Izin" pengampu satu turunan C.1.7
}
`,
  "b/cfm.ppb": `cfm B.1.1 {
  lajur satu {
    mulai
    p subproses A.1.2
    q subproses C.1.2
    // ppb-abaikan langkah-terputus: menyusul
    r "Menyimpan arsip"
    selesai
  }
  alur mulai -> p -> q -> selesai
}
`,
  "c/peta.ppb": `peta C { judul "Peta Proses Bisnis Dinas C" instansi "Dinas C" aturan { judul-mirip mati } }
unit satu "Bidang Satu"
level 0 { C.1 "Pelayanan" kelompok utama }
level 1 { C.1.1 "Pelayanan Izin" pengampu satu  C.1.2 "Penutupan Izin" }
`,
};

/** A place without the object of its file. */
function place({ file, start, end }: Span): string {
  return `${file.path}:${start}-${end}`;
}

/** All that a check says, as plain data. */
export function said(files: readonly SourceFile[]): unknown {
  const { repository, diagnostics } = check(files);
  const plain = (key: string, value: unknown): unknown =>
    key === "span" && typeof value === "object" && value !== null ? place(value as Span) : value;
  return JSON.parse(
    JSON.stringify(
      {
        diagnostics,
        maps: repository.maps.map((map) => [
          snapshot(map),
          map.definitions.length,
          map.references,
          map.doubtful.size,
        ]),
        suppressions: repository.suppressions,
      },
      plain,
    ),
  );
}
