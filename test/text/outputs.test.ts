import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lampiranPdf } from "../../src/documents/papers/lampiran.ts";
import { matrixCsv } from "../../src/export/matrix-csv.ts";
import { matrixMarkdown } from "../../src/export/matrix-md.ts";
import { matrixXlsx } from "../../src/export/matrix-xlsx.ts";
import { createSvgPainter } from "../../src/paint/svg.ts";
import { themes } from "../../src/paint/theme.ts";
import { layOut } from "../../src/layout/index.ts";
import { buildMatrix } from "../../src/views/matrix/matrix.ts";
import { plan } from "../../src/views/plan.ts";
import { lampiranInput, onlyMap, repositoryOf, SMALL_MAP } from "../documents/support.ts";
import { context } from "../support/layout.ts";

/** Of every kind that cleaners of one form or another once let through. */
const HIDDEN =
  "\u00ad\u034f\u061c\u180e\u200b\u200d\u202e\u2066\u2028\ufe0f\ufeff\ufff9\uffff\u{e0041}\u{1fffe}";
const source = SMALL_MAP.replace("Penerimaan berkas", `Penerimaan${HIDDEN}berkas`).replace(
  "Memeriksa berkas",
  `Memeriksa${HIDDEN} berkas`,
);

it("every output leaves out the same characters", async () => {
  const repository = repositoryOf({ "peta.ppb": source });
  const map = onlyMap(repository);
  const matrix = buildMatrix(map);
  const paint = await createSvgPainter();
  const drawings = await Promise.all(plan(map, repository).map((drawing) => layOut(drawing, context)));
  const folder = mkdtempSync(join(tmpdir(), "ppb-text-"));
  const pdf = join(folder, "lampiran.pdf");
  writeFileSync(pdf, await lampiranPdf(await lampiranInput(map, repository)));
  const xlsx = join(folder, "matriks.xlsx");
  const madeOn = { year: 2025, month: 1, day: 1 };
  writeFileSync(
    xlsx,
    matrixXlsx({ matrix, title: `a${HIDDEN}`, institution: `b${HIDDEN}`, paper: "f4", madeOn }),
  );
  const outputs = {
    csv: matrixCsv(matrix).slice(1),
    md: matrixMarkdown(matrix),
    svg: drawings.map(({ whole }) => paint(whole, themes.official)).join(""),
    pdf: execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }),
    xlsx: execFileSync("unzip", ["-p", xlsx], { encoding: "utf8" }),
  };
  for (const [form, text] of Object.entries(outputs)) {
    expect(text.replace(/\s+/g, " "), form).toContain("Penerimaan berkas");
    const hidden = [...text].filter((char) => HIDDEN.includes(char));
    expect(
      hidden.map((char) => char.codePointAt(0)!.toString(16)),
      form,
    ).toEqual([]);
  }
});
