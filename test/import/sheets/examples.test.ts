import { describe, expect, it } from "vitest";
import { matrixCsv } from "../../../src/export/matrix-csv.ts";
import { matrixXlsx } from "../../../src/export/matrix-xlsx.ts";
import type { ProcessMap } from "../../../src/model/model.ts";
import { buildMatrix } from "../../../src/views/matrix.ts";
import { example } from "../../documents/support.ts";
import { imported } from "./support.ts";

const maps = ["diskopukm", "kota"].flatMap((name) =>
  example(name).maps.map((map) => [map.id.value, map] as const),
);

/** Codes in the numbers of the matrix, titles, and whether somebody owns the process. */
function processesOf(map: ProcessMap): readonly string[] {
  return [...map.processes]
    .map(({ key, title, owners }) => `${key} ${title}${owners.length > 0 ? " +" : ""}`)
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

describe.each(maps)("the matrix of %s comes back as the same tree", (_, map) => {
  it("from CSV", () => {
    for (const separator of [",", ";"] as const)
      expect(importedProcesses("matriks.csv", matrixCsv(buildMatrix(map), separator))).toEqual(
        processesOf(map),
      );
  });

  it("from XLSX", () => {
    const madeOn = { year: 2026, month: 1, day: 1 };
    const bytes = matrixXlsx({
      matrix: buildMatrix(map),
      title: "Matriks",
      institution: "Dinas",
      paper: "f4",
      madeOn,
    });
    expect(importedProcesses("matriks.xlsx", bytes)).toEqual(processesOf(map));
  });
});
