import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { render } from "../../src/diagnostics/message.ts";
import { testSections, toldOf } from "../support/sections.ts";
import { expectSameBeside, expectSameInFiles } from "./spread.ts";

/** How an agency writes its codes: samples for the `peta` block, what stands before the numbers, and their width. */
type Style = readonly [name: string, samples: string, before: string, width: number];

const STYLES: readonly Style[] = [
  ["PAN-01.01.CFM.01", 'kode peta "PAN-01.01" kode cfm "PAN-01.01.CFM.01"', "PAN-", 2],
  ["MORA.06.02.CFM.05", 'kode peta "MORA.01.01" kode cfm "MORA.06.02.CFM.05"', "MORA.", 2],
  ["ATR/BPN 01.03.01", 'kode peta "ATR/BPN 01.03.01"', "ATR/BPN ", 2],
  ["PB-ACT.01.01.CFM.01", 'kode peta "PB-ACT.01.01" kode cfm "PB-ACT.01.01.CFM.01"', "PB-ACT.", 2],
  ["PB.1.1", 'kode peta "PB.1.1"', "PB.", 1],
  ["1.1", 'kode peta "1.1"', "", 1],
];

type Code = (...path: readonly number[]) => string;

function codeOf([, , before, width]: Style): Code {
  return (...path) => before + path.map((number) => String(number).padStart(width, "0")).join(".");
}

/** A map whose processes are referred to by flows, CFMs, their SOPs and subprocesses. */
function mapOf([, sample, , width]: Style, c: Code): string {
  const cfm = (code: string, more = ""): string => `cfm ${code} {
  sop ${code}.SOP.${"1".padStart(width, "0")} "Menjalankan ${code}"
  lajur teknis {
    mulai
    simpan "Menyimpan ${code}"
${more}    selesai
  }
  lajur layanan { catat "Mencatat ${code}" }
  alur mulai -> simpan -> ${more === "" ? "" : "nilai -> susut -> "}catat -> selesai
}
`;
  const sub = `    nilai subproses ${c(1, 2)}\n    susut subproses ${c(2, 2)}\n`;
  return `peta UJI {
  judul "Peta Proses Bisnis" instansi "Badan Contoh" tahun 2027-2029
  ${sample} ${sample.replace(/ kode cfm.*/, "").replace("kode peta", "kode matriks")}
  aturan { kedalaman-cfm-tidak-seragam mati kelompok-proses-tidak-lengkap mati }
}
unit layanan "Bidang Pelayanan"
unit teknis "Bidang Teknis"
level 0 {
  ${c(1)} "Pelayanan Perizinan" { pengampu layanan kelompok inti }
  ${c(2)} "Pengelolaan Arsip" { pengampu teknis kelompok pendukung }
  ${c(3)} "Pengelolaan Data" { pengampu teknis kelompok pendukung }
  alur ${c(1)} -> ${c(2)} -> ${c(3)}
}
level 1 {
  ${c(1, 1)} "Penerimaan Permohonan" pengampu layanan
  ${c(1, 2)} "Penilaian Permohonan" pengampu teknis
  ${c(1, 3)} "Penyerahan Izin" pengampu layanan
  alur ${c(1, 1)} -> ${c(1, 2)} -> ${c(1, 3)}
  ${c(2, 1)} "Penataan Arsip" pengampu teknis
  ${c(2, 2)} "Penyusutan Arsip" pengampu teknis
  alur ${c(2, 1)} -> ${c(2, 2)}
}
${cfm(c(1, 1), sub)}${[c(1, 2), c(1, 3), c(2, 1), c(2, 2), c(3)].map((code) => cfm(code)).join("")}`;
}

type Change = (text: string, c: Code) => string;

/** Another code for a process line; `to` is empty for a line that is not there. */
const line =
  (from: readonly number[], ...to: readonly number[]): Change =>
  (text, c) =>
    to.length === 0
      ? text.replace(new RegExp(`^  ${c(...from)} ".*\n`, "m"), "")
      : text.replace(`  ${c(...from)} "`, `  ${c(...to)} "`);
/** Two process lines, each in the place of the other. */
const order =
  (one: readonly number[], other: readonly number[]): Change =>
  (text, c) => {
    const lineOf = (path: readonly number[]): string =>
      new RegExp(`^  ${c(...path)} ".*\n`, "m").exec(text)?.[0] ?? "";
    const [first, second] = [lineOf(one), lineOf(other)];
    return text.replace(first, "\n").replace(second, first).replace("\n\n", `\n${second}`);
  };
const cfm =
  (from: readonly number[], ...to: readonly number[]): Change =>
  (text, c) =>
    text.replace(`cfm ${c(...from)} {`, `cfm ${c(...to)} {`);
const sub =
  (from: readonly number[], ...to: readonly number[]): Change =>
  (text, c) =>
    text.replace(`subproses ${c(...from)}\n`, `subproses ${c(...to)}\n`);

/** What is written wrong, and the rules that report it, each with the code that it stands at. */
const CASES: Readonly<Record<string, readonly [Change, ...(readonly [string, readonly number[]])[]]>> = {
  "nothing wrong": [(text) => text],
  "one number too high, in the middle": [line([1, 2], 1, 5), ["kode-lompat", [1, 5]]],
  "one number too high, last": [line([2, 2], 2, 3), ["kode-lompat", [2, 3]]],
  "one number too high, on the first level": [line([3], 4), ["kode-lompat", [4]]],
  "one number too high, where processes stand below": [line([2], 5), ["kode-lompat", [5]]],
  "too high, first of its list": [line([2, 1], 2, 3), ["alur-level-salah", [2, 1]]],
  "a parent that is not there": [line([1, 2], 4, 2), ["kode-induk-hilang", [4, 2]]],
  "a parent that is not there, last": [line([2, 2], 4, 2), ["kode-induk-hilang", [4, 2]]],
  "another parent": [line([1, 2], 3, 2), ["kode-lompat", [3, 2]]],
  "another parent, without a gap": [line([2, 1], 3, 1), ["alur-level-salah", [2, 1]]],
  "two numbers wrong, in the middle": [line([1, 2], 3, 5), ["kode-lompat", [3, 5]]],
  "two numbers wrong, in the middle, without a gap": [line([1, 2], 2, 3), ["alur-level-salah", [1, 2]]],
  "two numbers wrong, first of its list": [line([2, 1], 3, 3), ["kode-lompat", [3, 3]]],
  "two numbers wrong, of no parent, first of all": [line([1, 1], 5, 4), ["kode-induk-hilang", [5, 4]]],
  "two numbers wrong, of no parent, last": [line([2, 2], 5, 6), ["kode-induk-hilang", [5, 6]]],
  "two numbers wrong, before the codes of its parent": [line([2, 2], 1, 7), ["kode-lompat", [1, 7]]],
  "two numbers wrong, of a code before": [line([2, 2], 1, 3), ["kode-ganda", [1, 3]]],
  // The order of the lines itself is a hint.
  "lines out of order": [order([1, 2], [1, 3])],
  "lines out of order, and one of them wrong": [
    (text, c) => line([1, 2], 1, 5)(order([1, 2], [1, 3])(text, c), c),
    ["kode-lompat", [1, 5]],
  ],
  "lines out of order, and the first of them wrong": [
    (text, c) => line([1, 2], 1, 5)(order([1, 1], [1, 2])(text, c), c),
    ["kode-lompat", [1, 5]],
  ],
  "lines of two parents out of order, and one of no parent": [
    (text, c) => line([1, 2], 4, 2)(order([1, 2], [2, 1])(text, c), c),
    ["kode-induk-hilang", [4, 2]],
  ],
  "lines out of order, and another one wrong": [
    (text, c) => line([2, 2], 2, 5)(order([1, 2], [1, 3])(text, c), c),
    ["kode-lompat", [2, 5]],
  ],
  "a number too few": [line([1, 2], 2), ["kode-ganda", [2]]],
  "a number too few, of no other process": [line([2, 2], 5), ["kode-level-salah", [5]]],
  "a number too many": [line([2, 2], 1, 2, 2), ["kode-level-salah", [1, 2, 2]]],
  "a code twice": [line([1, 2], 1, 1), ["kode-ganda", [1, 1]]],
  "a code twice, far from the first": [line([1, 3], 1, 1), ["kode-ganda", [1, 1]]],
  "a line that is not there": [line([1, 2]), ["kode-lompat", [1, 3]]],
  "a last line that is not there": [line([2, 2]), ["alur-level-salah", [2, 2]]],
  "a CFM of a code that is not there": [cfm([1, 2], 1, 7), ["cfm-tanpa-induk", [1, 7]]],
  "a CFM of a parent": [cfm([2, 2], 2), ["cfm-bukan-daun", [2]]],
  "a CFM of a process that has one": [cfm([1, 2], 1, 1), ["cfm-ganda", [1, 1]]],
  // Two causes are two findings.
  "a line, and a CFM elsewhere": [
    (text, c) => cfm([2, 2], 2, 7)(line([1, 2], 1, 5)(text, c), c),
    ["kode-lompat", [1, 5]],
    ["cfm-tanpa-induk", [2, 7]],
  ],
  "a line, and a subprocess below the same parent": [
    (text, c) => sub([2, 2], 1, 9)(line([1, 3], 1, 4)(text, c), c),
    ["kode-lompat", [1, 4]],
    ["subproses-tak-dikenal", [1, 9]],
  ],
  "lines out of order, and a CFM elsewhere": [
    (text, c) => cfm([2, 2], 2, 7)(order([1, 2], [1, 3])(text, c), c),
    ["cfm-tanpa-induk", [2, 7]],
  ],
  "two numbers wrong in two lines": [
    (text, c) => line([2, 2], 5, 6)(line([1, 2], 3, 5)(text, c), c),
    ["kode-lompat", [3, 5]],
    ["kode-induk-hilang", [5, 6]],
  ],
  "two lines": [
    (text, c) => line([2, 2], 4, 2)(line([1, 2], 1, 5)(text, c), c),
    ["kode-lompat", [1, 5]],
    ["kode-induk-hilang", [4, 2]],
  ],
  "both ends of a flow": [
    (text, c) => text.replace(`alur ${c(2, 1)} -> ${c(2, 2)}`, `alur ${c(2, 8)} -> ${c(2, 9)}`),
    ["alur-level-salah", [2, 8]],
    ["alur-level-salah", [2, 9]],
  ],
};

const found = (text: string, options?: Parameters<typeof check>[1]) =>
  check([{ path: "uji/peta.ppb", text }], options).diagnostics.filter(({ severity }) => severity !== "hint");

describe.each(STYLES)("codes like %s", (...style) => {
  const c = codeOf(style);
  it.each(Object.entries(CASES))("%s: one finding each", (_, [change, ...expected]) => {
    const text = change(mapOf(style, c), c);
    const all = found(text);
    expect(all.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`)).toEqual(
      expected.map(([code, path]) => `${code} ${c(...path)}`),
    );
  });
});

/** Mistakes of one line each, two of which are made at once. */
const ONE_LINE: Readonly<Record<string, Change>> = {
  "1.1 is 1.4": line([1, 1], 1, 4),
  "1.2 is 1.5": line([1, 2], 1, 5),
  "1.3 is 4.3": line([1, 3], 4, 3),
  "2.1 is 2.3": line([2, 1], 2, 3),
  "2.2 is 5": line([2, 2], 5),
  "2.2 is not there": line([2, 2]),
  "the CFM of 1.3 is of 1.6": cfm([1, 3], 1, 6),
  "3 is 4": line([3], 4),
};
const PAIRS = Object.entries(ONE_LINE).flatMap(([one, first], i) =>
  Object.entries(ONE_LINE)
    .slice(i + 1)
    .filter(([other]) => !(one.startsWith("2.2") && other.startsWith("2.2")))
    .map(([other, second]): readonly [string, Change] => [
      `${one}, and ${other}`,
      (text, c) => second(first(text, c), c),
    ]),
);

/** Causes, and what follows from them, as hints. */
const HINTS: readonly (readonly [keyof typeof CASES, ...(readonly string[])])[] = [
  ["one number too high, in the middle", "kode-lompat", "cfm-tanpa-induk", "alur-level-salah"],
  ["a code twice, far from the first", "kode-ganda"],
  ["two numbers wrong, of no parent, last", "kode-induk-hilang"],
  ["a number too few, of no other process", "kode-level-salah", "kode-lompat"],
];

describe("what is said of wrong codes", () => {
  const c = codeOf(STYLES[1]!);
  const told = (change: Change, options?: Parameters<typeof check>[1]): readonly string[] =>
    toldOf(check([{ path: "peta.ppb", text: change(mapOf(STYLES[1]!, c), c) }], options).diagnostics);
  testSections(
    join(import.meta.dirname, "consequences.golden.txt"),
    Object.entries(CASES).map(([why, [change]]) => [why, () => told(change)]),
  );
  testSections(join(import.meta.dirname, "consequences-of-two.golden.txt"), [
    ...PAIRS.map(([why, change]) => [why, () => told(change)] as const),
    ...HINTS.flatMap(([why, ...names]) =>
      names.map(
        (name) =>
          [
            `${why}, where ${name} is a hint`,
            () => told(CASES[why]![0], { severities: new Map([[name, "hint" as const]]) }),
          ] as const,
      ),
    ),
  ]);
});

// A few of them: what differs is only where a line stands.
it.each(Object.entries(CASES).filter((_, i) => i % 4 === 1))(
  "the same is found in files of their own, and beside another map: %s",
  (_, [change]) => {
    const style = STYLES[1]!;
    const text = change(mapOf(style, codeOf(style)), codeOf(style));
    expectSameInFiles(text);
    expectSameBeside(text, text.replaceAll("MORA", "KEMA").replace("peta UJI", "peta COBA"));
  },
);

describe("a cause that stands for others", () => {
  const style = STYLES[4]!;
  const c = codeOf(style);
  const wrong = line([2, 2], 2, 3)(mapOf(style, c), c);

  it("is as severe as they are, says what is meant, and shows them", () => {
    const [finding] = found(wrong);
    expect(finding?.severity).toBe("error");
    expect(finding?.help && render(finding.help, "en")).toContain("did you mean PB.2.2?");
    expect(finding?.related?.map(({ span }) => wrong.slice(span.start, span.end))).toEqual([
      "PB.2.2",
      "PB.2.2",
      "PB.2.2",
    ]);
  });

  it("is none where it is switched off or suppressed: the first reference stands for all", () => {
    const severities = new Map([["kode-lompat", "off" as const]]);
    expect(found(wrong, { severities }).map(({ code }) => code)).toEqual(["alur-level-salah"]);
    const explained = wrong.replace("  PB.2.3", "  // ppb-abaikan kode-lompat: dihapus\n  PB.2.3");
    expect(found(explained).map(({ code }) => code)).toEqual(["alur-level-salah"]);
  });

  it("leaves a gap alone that nothing refers to", () => {
    const [finding, ...others] = found(
      mapOf(style, c).replace('PB.3 "', 'PB.4 "').replaceAll("PB.3", "PB.4"),
    );
    expect([finding?.code, finding?.severity, others]).toEqual(["kode-lompat", "warning", []]);
  });
});

it("a subprocess of another map follows from the line that bears another code there", () => {
  const files = [
    {
      path: "a/peta.ppb",
      text: 'peta A { judul "A" instansi "A" tahun 2027-2029 kode matriks "A.1" }\nunit u "Unit"\nlevel 0 {\n  A.1 "Satu" pengampu u\n  A.3 "Dua" pengampu u\n}\n',
    },
    {
      path: "b/peta.ppb",
      text: 'peta B { judul "B" instansi "B" tahun 2027-2029 kode matriks "B.1" }\nunit u "Unit"\nlevel 0 {\n  B.1 "Satu" pengampu u\n}\ncfm B.1 {\n  lajur u {\n    mulai\n    a "Mencatat"\n    b subproses A.2\n    selesai\n  }\n  alur mulai -> a -> b -> selesai\n}\n',
    },
  ];
  const codes = check(files).diagnostics.flatMap(({ code, severity }) =>
    severity === "error" ? [code] : [],
  );
  expect(codes).toEqual(["kode-lompat"]);
});
