import fc from "fast-check";
import { expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { snapshot } from "../../src/model/snapshot.ts";
import type { SourceFile, Span } from "../../src/source/source.ts";

/** Three maps that refer to one another, each with something for the rules to say. */
const REPOSITORY: Readonly<Record<string, string>> = {
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

const PATHS = [...Object.keys(REPOSITORY), "a/lain.ppb", "d/peta.ppb", "b/dalam/peta.ppb"];
const INSERTED = [
  "",
  "A",
  "B",
  "C",
  "peta ",
  'peta A { judul "x" instansi "y" }\n',
  'kode peta "DB 01.01"',
  'kode matriks "A.1"',
  'level 1 { A.1.4 "Lain" turunan B.1.1 }\n',
  "cfm C.1.1 { lajur satu { mulai x subproses b.1.1 selesai } }\n",
  "unit warga",
  "aturan { kode-lompat mati }",
  "// ppb-abaikan judul-mirip: sudah benar\n",
  "}",
  '"',
  "1",
  ".9",
  "\u0000",
];

const edit = fc.record({
  path: fc.constantFrom(...PATHS),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 1, 2, 12, 80, 10_000),
  insert: fc.constantFrom(...INSERTED),
});

/** A place without the object of its file. */
function place({ file, start, end }: Span): string {
  return `${file.path}:${start}-${end}`;
}

/** All that a check says, as plain data. */
function said(files: readonly SourceFile[]): unknown {
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

it("finds after any changes what a first check of the same texts finds", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const files = new Map(Object.entries(REPOSITORY).map(([path, text]) => [path, { path, text }]));
      said([...files.values()]);
      for (const { path, at, length, insert } of edits) {
        const text = files.get(path)?.text ?? "";
        const start = Math.floor(at * text.length);
        const changed = text.slice(0, start) + insert + text.slice(start + length);
        if (changed === "") files.delete(path);
        else files.set(path, { path, text: changed });
        const copies = [...files.values()].map((file) => ({ ...file }));
        expect(said([...files.values()])).toEqual(said(copies));
      }
    }),
    { numRuns: 80 },
  );
});

it("finds under other settings what a first check finds", () => {
  const files = Object.entries(REPOSITORY).map(([path, text]) => ({ path, text }));
  const codes = (options: Parameters<typeof check>[1]): readonly string[] =>
    check(files, options).diagnostics.map(({ code, severity }) => `${code} ${severity}`);
  const usual = codes({});
  expect(usual).toContain("pengampu-tak-dikenal error");
  expect(codes({ severities: new Map([["pengampu-tak-dikenal", "hint"]]) })).toContain(
    "pengampu-tak-dikenal hint",
  );
  expect(codes({ severities: new Map([["pengampu-tak-dikenal", "off"]]) })).not.toContain(
    "pengampu-tak-dikenal error",
  );
  expect(new Set(codes({ only: new Set(["langkah-tak-dikenal"]) }))).toEqual(
    new Set(["langkah-tak-dikenal error"]),
  );
  expect(codes({})).toEqual(usual);
});

it("keeps what it made of maps that have not changed", () => {
  const files = Object.entries(REPOSITORY).map(([path, text]) => ({ path, text }));
  const before = check(files).repository.maps;
  const changed = files.map((file) =>
    file.path === "c/peta.ppb" ? { ...file, text: `${file.text}\n` } : file,
  );
  const after = check(changed).repository.maps;
  expect(after.map((map) => before.includes(map))).toEqual([true, true, false]);
});
