import { describe, expect, it } from "vitest";
import { matrixCsv } from "../../../src/export/matrix-csv.ts";
import { matrixXlsx } from "../../../src/export/matrix-xlsx.ts";
import type { MapSettings, ProcessMap } from "../../../src/model/model.ts";
import { buildMatrix } from "../../../src/views/matrix/matrix.ts";
import { example } from "../../documents/support.ts";
import { imported } from "./support.ts";

const maps = ["diskopukm", "kota", "pelayanan"].flatMap((name) =>
  example(name).maps.map((map) => [map.id.value, map] as const),
);

/** Codes in the numbers of the matrix, titles, and of the leaves, which its rows are, whether somebody owns them. */
function processesOf(map: ProcessMap): readonly string[] {
  return [...map.processes]
    .map(
      ({ key, title, owners, children }) =>
        `${key} ${title}${children.length === 0 && owners.length > 0 ? " +" : ""}`,
    )
    .sort();
}

function importedProcesses(name: string, content: string | Uint8Array): readonly string[] {
  const { lines, notes, refusal } = imported(name, content);
  expect([refusal, ...notes.filter((note) => !note.startsWith("omitted"))]).toEqual([null]);
  return lines
    .map((line) => /^(?:[^"]*?)([0-9][0-9.]*) "(.*?)"( pengampu .*)?$/.exec(line))
    .filter((match) => match !== null)
    .map(
      ([, code, title, owner]) =>
        `${code!.replace(/\b0+(?=[1-9])/g, "")} ${title!}${owner === undefined ? "" : " +"}`,
    )
    .sort();
}

/** A map whose matrix has this form; SOPs and a second CFM are not in the examples. */
function inForm(map: ProcessMap, settings: Partial<MapSettings>): ProcessMap {
  return { ...map, settings: { ...map.settings, ...settings } };
}

const FORMS: readonly Partial<MapSettings>[] = [
  { matrixForm: "levels", matrix: "merged" },
  { matrixForm: "levels", matrix: "dashes" },
  { matrixForm: "regulation", matrix: "merged", matrixColumns: ["process", "cfm", "sop", "owner"] },
  { matrixForm: "regulation", matrix: "dashes", matrixColumns: ["process", "cfm", "sop", "owner"] },
];

describe.each(maps)("the matrix of %s comes back as the same tree", (_, map) => {
  it.each(FORMS)("from CSV: %j", (form) => {
    const matrix = buildMatrix(inForm(map, form));
    for (const separator of [",", ";"] as const)
      expect(importedProcesses("matriks.csv", matrixCsv(matrix, separator))).toEqual(processesOf(map));
  });

  it.each(FORMS)("from XLSX: %j", (form) => {
    const madeOn = { year: 2026, month: 1, day: 1 };
    const bytes = matrixXlsx({
      matrix: buildMatrix(inForm(map, form)),
      title: "Matriks",
      institution: "Dinas",
      paper: "f4",
      madeOn,
    });
    expect(importedProcesses("matriks.xlsx", bytes)).toEqual(processesOf(map));
  });

  it("without owners in the regulation's own columns", () => {
    const matrix = buildMatrix(inForm(map, { matrixForm: "regulation" }));
    expect(importedProcesses("matriks.csv", matrixCsv(matrix))).toEqual(
      processesOf(map).map((line) => line.replace(/ \+$/, "")),
    );
  });
});
