import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { render } from "../../../src/diagnostics/message.ts";
import { matrixCsv } from "../../../src/export/matrix-csv.ts";
import { matrixXlsx } from "../../../src/export/matrix-xlsx.ts";
import { importFiles } from "../../../src/import/import.ts";
import type { MapSettings, ProcessMap } from "../../../src/model/model.ts";
import { buildMatrix, shownCell } from "../../../src/views/matrix/matrix.ts";
import { randomFrom } from "../../support/mutants.ts";
import { BROKEN } from "../bpmn/support.ts";
import { often } from "../../support/often.ts";

/** How the codes of a map are spelt. */
const SCHEMES = [
  { prefix: "P.", separator: ".", width: 1 },
  { prefix: "PAN-", separator: ".", width: 2 },
  { prefix: "DISKOPUKM ", separator: ".", width: 2 },
  { prefix: "ATR/BPN ", separator: ".", width: 2 },
  { prefix: "PB-ACT.", separator: ".", width: 2 },
] as const;

const WORDS =
  "Pelayanan Penataan Izin Usaha Mikro Kepala Data; Surat, Nomor 5 (lima) & Rapat 'Kerja' 2024-2026 SOP-01 Level A/B 10% – Penyusunan UMKM".split(
    " ",
  );
const UNITS = ["Bidang Usaha Mikro", "Sekretariat", "Bidang Data, Surat, dan Arsip", "Kepala Dinas"];

interface Named {
  readonly text: string;
  readonly setting: MapSettings["matrixForm"];
}

/** A map with processes of one to four levels, several owners, CFMs and SOPs; the same for the same seed. */
function randomMap(seed: number): Named {
  const random = randomFrom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const scheme = SCHEMES[below(SCHEMES.length)]!;
  const spelt = (path: readonly number[]): string =>
    scheme.prefix + path.map((n) => String(n).padStart(scheme.width, "0")).join(scheme.separator);
  let count = 0;
  // Each its own: a repeated title is another finding's.
  const title = (): string => {
    count += 1;
    const words = Array.from({ length: 1 + below(5) }, () => WORDS[below(WORDS.length)]!);
    return `${words.join(" ")} ke-${count}`.replace(/^./, (letter) => letter.toUpperCase());
  };
  const levels: string[][] = [];
  const cfms: string[] = [];
  const owners = (): string => {
    const chosen = UNITS.map((_, i) => `u${i}`).filter(() => random() < 0.35);
    return chosen.length === 0 ? "" : ` pengampu ${chosen.join(", ")}`;
  };
  const deepest = 1 + below(4);
  const add = (path: readonly number[]): void => {
    const level = path.length - 1;
    const isLeaf = level === deepest - 1 || (level > 0 && random() < 0.3);
    (levels[level] ??= []).push(`  ${spelt(path)} ${JSON.stringify(title())}${isLeaf ? owners() : ""}`);
    if (isLeaf) {
      addCfms(path);
      return;
    }
    const children = 1 + below(4);
    for (let n = 1; n <= children; n += 1) add([...path, n]);
  };
  const addCfms = (path: readonly number[]): void => {
    const several = random() < 0.4;
    const total = several ? 1 + below(3) : random() < 0.7 ? 1 : 0;
    for (let n = 1; n <= total; n += 1) {
      const code = several ? `${spelt(path)}.CFM.${n}` : spelt(path);
      const sops = Array.from(
        { length: random() < 0.5 ? 0 : 1 + below(3) },
        (_, i) => `  sop ${code}.SOP.${i + 1} ${JSON.stringify(title())}`,
      );
      cfms.push(`cfm ${code}${several ? ` ${JSON.stringify(title())}` : ""} {\n${sops.join("\n")}\n}`);
    }
  };
  const roots = 1 + below(4);
  for (let n = 1; n <= roots; n += 1) add([n]);
  const isRegulation = random() < 0.5;
  const text = `peta UJI {
  judul "Peta Uji"
  kode matriks "${spelt([1, 1])}"
  kode cfm "${spelt([1, 1])}.CFM.${"1".padStart(scheme.width, "0")}"
  ${isRegulation ? "matriks peraturan" : ""}
}
${UNITS.map((name, i) => `unit u${i} "${name}"`).join("\n")}
${levels.map((lines, level) => `level ${level} {\n${lines.join("\n")}\n}`).join("\n")}
${cfms.join("\n")}
`;
  return { text, setting: isRegulation ? "regulation" : "levels" };
}

const COLUMNS: readonly MapSettings["matrixColumns"][] = [
  [],
  ["process", "cfm", "sop", "owner"],
  ["process", "owner", "sop", "cfm"],
  ["process", "owner"],
];

const WAYS = ["merged", "dashes"] as const;

function inForm(map: ProcessMap, settings: Partial<MapSettings>): ProcessMap {
  return { ...map, settings: { ...map.settings, ...settings } };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Findings of syntax and reference: what such maps lack otherwise, as steps in their CFMs, is not in a matrix. */
const brokenIn = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.flatMap(({ code, message }) => (BROKEN.test(code) ? [`${code} ${render(message, "id")}`] : []));

function reimported(path: string, bytes: Uint8Array): ProcessMap {
  const { files, reports } = importFiles([{ path, bytes }], { code: null, map: null, sheet: null });
  expect(reports[0]!.refusal).toBeNull();
  const { repository, diagnostics } = check(files);
  expect(brokenIn(diagnostics)).toEqual([]);
  return repository.maps[0]!;
}

/**
 * The rows of the matrix as texts. In a matrix of levels the only CFM of a process, which has no code there, says nothing
 * but that there is one, as every leaf should have: an import lists none.
 */
function rowsOf(map: ProcessMap): readonly string[] {
  const matrix = buildMatrix(map);
  const isLevels = map.settings.matrixForm === "levels";
  const sop = matrix.columns.findIndex(({ kind }) => kind === "sop");
  const counts = new Map<string, number>();
  for (const { leaf } of matrix.rows) counts.set(leaf, (counts.get(leaf) ?? 0) + 1);
  return matrix.rows.map(({ leaf, cells }, r) =>
    matrix.columns
      .map(({ kind }, c) => {
        const cell = shownCell(matrix, r, c);
        const isOnlyCfm =
          kind === "cfm" && isLevels && counts.get(leaf) === 1 && cells[sop]?.kind !== "filled";
        return isOnlyCfm ? "" : `${cell?.code ?? ""} ${cell?.text ?? ""}`;
      })
      .join(" | "),
  );
}

const SEEDS = Array.from({ length: often(24) }, (_, i) => i + 1);

describe("a matrix comes back as a map whose matrix is the same", () => {
  it.each(SEEDS)("of random map %d", (seed) => {
    const { text, setting } = randomMap(seed);
    const { repository, diagnostics } = check([{ path: "peta.ppb", text }]);
    expect(brokenIn(diagnostics)).toEqual([]);
    const map = repository.maps[0]!;
    const random = randomFrom(seed + 1e6);
    const columns = COLUMNS[Math.floor(random() * COLUMNS.length)]!;
    const mode = WAYS[Math.floor(random() * WAYS.length)]!;
    const form = { matrixColumns: columns, matrix: mode, matrixForm: setting } as const;
    const matrix = buildMatrix(inForm(map, form));
    const printed = matrixCsv(matrix);
    const madeOn = { year: 2026, month: 1, day: 1 };
    for (const [path, bytes] of [
      ["matriks.csv", bytesOf(printed)],
      ["matriks.csv", bytesOf(matrixCsv(matrix, ";"))],
      ["matriks.xlsx", matrixXlsx({ matrix, title: "Peta Uji", institution: "Dinas", paper: "f4", madeOn })],
    ] as const) {
      const back = reimported(path, bytes);
      expect(rowsOf(inForm(back, form))).toEqual(rowsOf(inForm(map, form)));
      // The regulation's form says how it is printed itself.
      if (setting === "regulation") expect(matrixCsv(buildMatrix(back))).toBe(printed);
    }
  });
});
