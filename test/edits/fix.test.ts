import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { render } from "../../src/diagnostics/message.ts";
import { fixAll, type FixResult } from "../../src/fix.ts";
import type { SourceFile } from "../../src/source/source.ts";
import { often } from "../support/often.ts";

const HEAD = `peta DISKOPUKM {
  judul "Peta Proses Bisnis"
  instansi "Dinas Contoh"
  tahun 2030
}
`;

function map(body: string, path = "peta.ppb"): SourceFile {
  return { path, text: HEAD + body };
}

const CFM = (flow: string, steps = 'kirim "Mengirim berkas"'): string => `unit bidang "Bidang Contoh"
level 0 {
  DISKOPUKM 1 "Pelayanan Umum" pengampu bidang
}
cfm DISKOPUKM 1 {
  lajur bidang {
    mulai
    ${steps}
    selesai
  }
  ${flow}
}
`;

function fixed(...files: readonly SourceFile[]): FixResult {
  return fixAll(files, files);
}

function codes(files: readonly SourceFile[]): readonly string[] {
  return check(files).diagnostics.map((d) => d.code);
}

describe("each fix", () => {
  it("of a prefix leaves the quotes of a code alone", () => {
    const file = map(
      'unit a "Bidang A"\nlevel 0 {\n  DISKOPUKM 1 "Satu Urusan" pengampu a\n  DISKOPUKM 2 "Dua Urusan" pengampu a\n  alur "DISKOPUK 1" -> DISKOPUKM 2\n}\n',
    );
    expect(fixed(file).files[0]?.text).toBe(file.text.replace("DISKOPUK 1", "DISKOPUKM 1"));
  });

  it("of a spelling changes names as people read them, never as sources call them", () => {
    const file = map(
      'unit ijin "Bidang Ijin"\nlevel 0 {\n  DISKOPUKM 1 "Pelayanan Umum" pengampu ijin\n}\ncfm DISKOPUKM 1 {\n  lajur ijin {\n    mulai\n    analisa "Menulis analisa"\n    selesai\n  }\n  alur mulai -> analisa -> selesai\n}\n',
    );
    const { files, left } = fixed(file);
    expect(files[0]?.text).toBe(
      file.text.replace("Bidang Ijin", "Bidang Izin").replace("Menulis analisa", "Menulis analisis"),
    );
    expect(left).toEqual([]);
  });

  it("of a spelling changes every place in its text at once", () => {
    const title = Array.from({ length: 12 }, (_, i) => `${i % 2 === 0 ? "Ijin" : "resiko"} ${i}`).join(" ");
    const file = map(`unit a "Bidang A"\nlevel 0 {\n  DISKOPUKM 1 "Pelayanan ${title}" pengampu a\n}\n`);
    const { files } = fixed(file);
    expect(files[0]?.text).not.toMatch(/ijin|resiko/i);
    expect(files[0]?.text.match(/Izin|risiko/g)).toHaveLength(12);
  });

  it("may change two files", () => {
    const files = [
      map(
        'unit pelayanan "Bidang Pelayanan"\nlevel 0 {\n  DISKOPUKM 1 "Pelayanan Umum" pengampu pelayanann\n}\n',
      ),
      {
        path: "cfm/satu.ppb",
        text: 'cfm DISKOPUKM 1 {\n  lajur pelayanann {\n    mulai\n    kirim "Mengirim berkas"\n    selesai\n  }\n  alur mulai -> kirim -> selesai\n}\n',
      },
    ];
    const result = fixed(...files);
    expect(result.files.map((file) => file.text)).toEqual(
      files.map((file) => file.text.replace("pelayanann", "pelayanan")),
    );
    expect(codes(result.files)).toEqual([]);
  });

  it("changes no file that was not asked for, and says so", () => {
    const files = [
      map(
        'unit pelayanan "Bidang Pelayanan"\nlevel 0 {\n  DISKOPUKM 1 "Pelayanan Umum" pengampu pelayanann\n}\n',
      ),
      {
        path: "cfm/satu.ppb",
        text: "cfm DISKOPUKM 1 {\n  lajur pelayanann {\n    mulai\n    selesai\n  }\n}\n",
      },
    ];
    const { files: after, left } = fixAll(files, files.slice(0, 1));
    expect(after).toEqual(files);
    expect(left.map(({ objection }) => objection)).toEqual([{ kind: "elsewhere", path: "cfm/satu.ppb" }]);
  });
});

describe("a step that is missing", () => {
  it("is not made the other end of its own flow", () => {
    const file = map(CFM("alur mulai -> lengkapi -> lengkap -> selesai", 'lengkap cabang "Lengkap?"'));
    const unknown = check([file]).diagnostics.find((d) => d.code === "langkah-tak-dikenal");
    expect(unknown?.fix).toBeUndefined();
    expect(unknown?.message.args).toEqual({ name: "lengkapi" });
    expect(render(unknown?.help ?? { id: "", en: "" }, "id")).not.toContain("Maksud Anda");
  });

  it("is found where only one step is near, in every flow that names it", () => {
    const { files } = fixed(map(CFM("alur mulai -> kirrim -> selesai")));
    expect(files[0]?.text).toBe(map(CFM("alur mulai -> kirim -> selesai")).text);
  });
});

describe("a fix that would make a finding", () => {
  /** Written right, the second title is that of the first. */
  const TWINS = map(
    'unit a "Bidang A"\nlevel 0 {\n  DISKOPUKM 1 "Pelayanan Izin" pengampu a\n  DISKOPUKM 2 "Pelayanan Ijin" pengampu a\n  DISKOPUKM 3 "Penilaian  resiko" pengampu a\n}\n',
  );

  it("is left, said with the finding, and keeps no other from being made", () => {
    const { files, left, count } = fixed(TWINS);
    expect(files[0]?.text).toBe(TWINS.text.replace("Penilaian  resiko", "Penilaian risiko"));
    expect(count).toBe(2);
    expect(left).toMatchObject([
      {
        finding: { code: "ejaan-tidak-baku" },
        objection: { kind: "uncovers", finding: { code: "judul-ganda" } },
      },
    ]);
  });

  it("is left again by a second run, which changes nothing", () => {
    const { files } = fixed(TWINS);
    const again = fixed(...files);
    expect(again.files).toEqual(files);
    expect(again.count).toBe(0);
    expect(again.left).toHaveLength(1);
  });
});

describe("where a part of a CFM cannot be read", () => {
  const steps = 'kirim "Mengirim berkas"\n    lengkap cabang "Lengkap?"\n    catat Mencatat';
  const flows = (label: string): string =>
    `alur mulai -> kirim -> lengkap\n  alur lengkap ${label} catat -> selesai\n  alur lengkap -[Tidak]-> kirim`;

  it.each(["-[Ya", "-[Ya]..>", "-[Ya setelah dicatat ->", "-[Ya]-> kirim,", "-[Ya]-> kirim ..", "-Ya"])(
    "what %s means is left to its author",
    (label) => {
      const file = map(CFM(flows(label), steps));
      expect(codes([file])).toContain("karakter-tak-sah");
      expect(fixed(file).files).toEqual([file]);
    },
  );

  it("an arrow that can mean one thing only is put right", () => {
    const { files } = fixed(map(CFM(flows("-(Ya)->"), steps)));
    expect(files[0]?.text).toBe(map(CFM(flows("-[Ya]->"), steps)).text);
  });

  it("a name in its flows is left, and what is to be mended first is said", () => {
    const file = map(CFM("warna merah\n  alur mulai -> kirrim -> selesai"));
    const { files, left } = fixed(file);
    expect(files).toEqual([file]);
    expect(left).toMatchObject([
      { finding: { code: "langkah-tak-dikenal" }, objection: { kind: "unjudged" } },
    ]);
  });
});

it("is judged by all rules, also when one is asked for", () => {
  const file = map(
    'unit a "Bidang A"\nlevel 0 {\n  DISKOPUKM 1 "Pelayanan Izin" pengampu a\n  DISKOPUKM 2 "Pelayanan Ijin" pengampu a\n}\n',
  );
  const { files, left } = fixAll([file], [file], { only: new Set(["ejaan-tidak-baku"]) });
  expect(files).toEqual([file]);
  expect(left).toHaveLength(1);
});

describe("over sources with any mistakes", () => {
  const words = ["Ijin", "resiko", "Pasar ,tani", "a&b", "Izin", "Risiko", "sistim  kerja", "Sistem kerja"];
  const names = ["bidang", "bidangg", "layanan", "layanann", "lain"];
  const steps = ["periksa", "perikssa", "lengkap", "lengkapi", "kirim", "kirin", "mulai", "selesai"];
  const process = fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(...words),
      fc.constantFrom(...words),
      fc.constantFrom(...names),
    )
    .map(([n, a, b, owner]) => `  DISKOPUKM.${n} "${a} ${b}" pengampu ${owner}`);
  const flow = fc
    .array(fc.constantFrom(...steps), { minLength: 2, maxLength: 4 })
    .map((s) => `  alur ${s.join(" -> ")}`);
  const source = fc
    .tuple(fc.array(process, { maxLength: 5 }), fc.array(flow, { maxLength: 4 }), fc.subarray(steps))
    .map(([processes, flows, own]) =>
      map(
        `unit bidang "Bidang Ijin"\nunit layanan "Bidang Layanan"\nlevel 0 {\n${processes.join("\n")}\n}\ncfm DISKOPUK.1 {\n  lajur bidang {\n${own.map((s) => `    ${s}${s === "mulai" || s === "selesai" ? "" : ` "Langkah ${s}"`}`).join("\n")}\n  }\n${flows.join("\n")}\n}\n`,
      ),
    );

  it("makes no finding that was not there, and is done after one run", () => {
    fc.assert(
      fc.property(source, (file) => {
        const { files } = fixed(file);
        const before = codes([file]);
        const after = codes(files);
        for (const code of new Set(after))
          expect(after.filter((c) => c === code).length).toBeLessThanOrEqual(
            before.filter((c) => c === code).length,
          );
        expect(fixed(...files).files).toEqual(files);
      }),
      { numRuns: often(30) },
    );
  });
});
