import type { MapSettings } from "../../model/model.ts";

export type MatrixColumn = {
  /** What the column is about; printed above its code and its title where `own` does not name both. */
  readonly header: string;
  /** Headings of its code and its title, each over a column of its own. */
  readonly own?: { readonly code: string; readonly text: string };
} & (
  | { readonly kind: "institution" }
  /** Has a code beside its title. */
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "cfm" }
  | { readonly kind: "sop" }
  | { readonly kind: "owner" }
  /** Only in the matrix of a repository: what process of another map the row's process details. */
  | { readonly kind: "derived" }
);

/** Whether a column holds codes beside its texts. */
export function isCoded({ kind, own }: MatrixColumn): boolean {
  return kind === "level" || kind === "derived" || own !== undefined;
}

/** What stands above the code and above the title of a column, where each has a heading that says all. */
export function headingsOf({ header, own }: MatrixColumn): { readonly code: string; readonly text: string } {
  return own ?? { code: `KODE ${header}`, text: header };
}

type Form = MapSettings["matrixForm"];
type ColumnWord = MapSettings["matrixColumns"][number];

/** The columns of each form when a map does not choose: the decree's, and those of PermenPANRB 19/2018. */
const STANDARD: Readonly<Record<Form, readonly ColumnWord[]>> = {
  levels: ["process", "cfm", "owner"],
  regulation: ["process", "cfm", "sop"],
};

/** The columns of a map's matrix, down to this level. */
export function matrixColumns(settings: MapSettings, deepest: number): readonly MatrixColumn[] {
  const { matrixForm, matrixColumns } = settings;
  const words = matrixColumns.length === 0 ? STANDARD[matrixForm] : matrixColumns;
  return words.flatMap((word) => COLUMNS[matrixForm](word, deepest));
}

const COLUMNS: Readonly<Record<Form, (word: ColumnWord, deepest: number) => readonly MatrixColumn[]>> = {
  levels: (word, deepest) => {
    switch (word) {
      case "process":
        return levels(deepest, (level) => ({ header: `LEVEL ${level}` }));
      case "cfm":
      case "sop":
        return [{ kind: word, header: word.toUpperCase() }];
      case "owner":
        return [{ kind: "owner", header: "PENGAMPU" }];
    }
  },
  regulation: (word, deepest) => {
    switch (word) {
      case "process":
        return levels(deepest, (level) => {
          if (level === 0)
            return { header: "PROSES", own: { code: "KODE PROSES", text: "BUSINESS PROCESS MAPPING" } };
          // The regulation's example has one level of sub processes; a deeper one is numbered.
          const name = level === 1 ? "SUB PROSES" : `SUB PROSES ${level}`;
          return { header: name, own: { code: `KODE ${name}`, text: `JUDUL ${name}` } };
        });
      case "cfm":
      case "sop": {
        const header = word.toUpperCase();
        return [{ kind: word, header, own: { code: `KODE ${header}`, text: `JUDUL ${header}` } }];
      }
      case "owner":
        return [{ kind: "owner", header: "PENGAMPU" }];
    }
  },
};

function levels(
  deepest: number,
  heading: (level: number) => Pick<MatrixColumn, "header" | "own">,
): readonly MatrixColumn[] {
  return Array.from({ length: deepest + 1 }, (_, level) => ({ kind: "level", level, ...heading(level) }));
}
