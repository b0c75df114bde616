import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { matrixXlsx } from "../../src/export/matrix-xlsx.ts";
import { buildMatrix } from "../../src/views/matrix.ts";
import { example, onlyMap } from "./support.ts";

const folder = mkdtempSync(join(tmpdir(), "ppb-xlsx-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const map = onlyMap(example("diskopukm"));
const matrix = buildMatrix(map);
const input = {
  matrix,
  title: "Peta",
  institution: "Dinas",
  paper: "f4",
  madeOn: { year: 2025, month: 8, day: 29 },
} as const;
const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));

describe("matrixXlsx", () => {
  it("merges exactly what the model merges, and filters see every row", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await matrixXlsx(input)).buffer as ArrayBuffer);
    const sheet = book.getWorksheet("Matriks");
    if (sheet === undefined) throw new Error("no sheet");
    const merges = sheet.model.merges.filter((range) => Number(/\d+/.exec(range)?.[0]) >= 5).sort();
    const expected: string[] = [];
    matrix.rows.forEach((row, r) => {
      row.cells.forEach((cell, c) => {
        if (cell.kind !== "isi" || cell.rows === 1) return;
        const first = c < 5 ? 2 * c : 5 + c;
        for (const column of c < 5 ? [first, first + 1] : [first]) {
          const letter = String.fromCharCode(65 + column);
          expected.push(`${letter}${5 + r}:${letter}${4 + r + cell.rows}`);
        }
      });
    });
    expect(merges).toEqual(expected.sort());
    expect(sheet.pageSetup).toMatchObject({ paperSize: 14, orientation: "landscape", printTitlesRow: "3:4" });
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 4 });
    expect(sheet.autoFilter).toBe("A4:L24");
    const xml = execFileSync("unzip", ["-p", save(await matrixXlsx(input)), "xl/worksheets/sheet1.xml"], {
      encoding: "utf8",
    });
    const filled = [...xml.matchAll(/<c r="A(\d+)"[^>]*t="s"/g)]
      .map((m) => Number(m[1]))
      .filter((row) => row >= 5);
    expect(filled).toHaveLength(20);
  });

  it("is the same bytes at any time and in any zone", async () => {
    const first = await matrixXlsx(input);
    const zone = process.env.TZ;
    process.env.TZ = "Asia/Jakarta";
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const second = await matrixXlsx(input);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it.skipIf(soffice === undefined)(
    "shows the same matrix in LibreOffice",
    async () => {
      const file = save(await matrixXlsx(input));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(soffice ?? "", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], {
        stdio: "pipe",
        timeout: 110_000,
      });
      const text = execFileSync("pdftotext", ["-raw", join(folder, "matriks.pdf"), "-"], {
        encoding: "utf8",
      }).replace(/\s+/g, "");
      for (const row of matrix.rows) {
        for (const cell of row.cells) {
          if (cell.kind !== "isi") continue;
          expect(text).toContain(cell.code.replace(/\s+/g, ""));
          expect(text).toContain(cell.text.replace(/\s+/g, ""));
        }
      }
    },
    120_000,
  );
});

function save(bytes: Uint8Array): string {
  const file = join(folder, "matriks.xlsx");
  writeFileSync(file, bytes);
  return file;
}
