import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { decreeDocx, lampiranDocx, matrixDocx } from "../../../src/documents/docx/papers.ts";
import { decreePdf } from "../../../src/documents/papers/decree.ts";
import { lampiranPdf } from "../../../src/documents/papers/lampiran.ts";
import { svgToPng } from "../../../src/paint/png.ts";
import { converted, soffice } from "../../support/office.ts";
import { example, lampiranInput, onlyMap, openPdf } from "../support.ts";
import { allOf, partsOf, textOf, xmlOf } from "./structure.ts";

interface Page {
  /** pt */
  readonly width: number;
  readonly height: number;
  /** As pdftotext reads it, spaces left out. */
  readonly text: string;
  readonly pictures: number;
}

/** What another program made of a file, page by page. */
async function pagesOf(path: string): Promise<readonly Page[]> {
  const doc = await openPdf(readFileSync(path));
  const listed = execFileSync("pdfimages", ["-list", path], { encoding: "utf8" }).split("\n").slice(2);
  const pages: Page[] = [];
  for (let n = 1; n <= doc.numPages; n += 1) {
    const [, , width = 0, height = 0] = (await doc.getPage(n)).view;
    const range = ["-f", String(n), "-l", String(n)];
    const text = execFileSync("pdftotext", ["-raw", ...range, path, "-"], { encoding: "utf8" }).replace(
      /\s+/g,
      "",
    );
    const pictures = listed.filter((line) => line.trim().split(/\s+/)[0] === String(n)).length;
    pages.push({ width, height, text, pictures });
  }
  return pages;
}

const names = ["lampiran", "keputusan", "matriks", "draft", "pelayanan"] as const;
type Name = (typeof names)[number];

describe.skipIf(soffice === undefined)(
  "in LibreOffice (skipped where it is not installed)",
  { timeout: 400_000 },
  () => {
    const pages = new Map<Name, readonly Page[]>();
    const files = new Map<Name, Uint8Array>();
    let pdfPages: { readonly lampiran: number; readonly keputusan: number; readonly pelayanan: number };
    let turned: readonly boolean[];

    beforeAll(async () => {
      const repository = example("diskopukm");
      const input = await lampiranInput(onlyMap(repository), repository);
      const drawings = { toPng: svgToPng, theme: "official", onUnpainted: () => undefined } as const;
      const decree = { ...input, emblem: null };
      files.set("lampiran", await lampiranDocx(input, drawings));
      files.set("keputusan", await decreeDocx(decree, drawings));
      files.set("matriks", await matrixDocx(input, drawings));
      files.set("draft", await matrixDocx({ ...input, draft: true }, drawings));
      const service = example("pelayanan");
      const services = await lampiranInput(onlyMap(service), service);
      files.set("pelayanan", await lampiranDocx(services, drawings));
      const pdf = await openPdf(await lampiranPdf(input));
      pdfPages = {
        lampiran: pdf.numPages,
        keputusan: (await openPdf(await decreePdf(decree))).numPages,
        pelayanan: (await openPdf(await lampiranPdf(services))).numPages,
      };
      turned = await Promise.all(
        Array.from({ length: pdf.numPages }, async (_, i) => {
          const [, , width = 0, height = 0] = (await pdf.getPage(i + 1)).view;
          return width > height;
        }),
      );
      const given = Object.fromEntries([...files].map(([name, bytes]) => [`${name}.docx`, bytes]));
      await converted(given, "pdf", async (path) => {
        for (const name of names) pages.set(name, await pagesOf(path(`${name}.docx`)));
      });
    }, 400_000);

    it("the lampiran has the pages of the PDF, turned as there, of the map's paper", () => {
      const made = pages.get("lampiran")!;
      expect(made).toHaveLength(pdfPages.lampiran);
      expect(made.map(({ width, height }) => width > height)).toEqual(turned);
      for (const { width, height } of made) {
        // F4; LibreOffice rounds to tenths of an inch.
        expect(Math.abs(Math.min(width, height) - (215 * 72) / 25.4)).toBeLessThan(1.5);
        expect(Math.abs(Math.max(width, height) - (330 * 72) / 25.4)).toBeLessThan(1.5);
      }
    });

    it("twenty rows of a table are as high as in the PDF: what follows them stays on their page", () => {
      const made = pages.get("pelayanan")!;
      expect(made).toHaveLength(pdfPages.pelayanan);
      const last = made.at(-1)!.text;
      for (const words of ["MATRIKSLEVELDANPENGAMPU", "PB.1.1", "PB.5.3", "Ditetapkandi"])
        expect(last).toContain(words);
    });

    it("every entry of the table of contents names the page on which LibreOffice has its heading", () => {
      const document = xmlOf(partsOf(files.get("lampiran")!), "word/document.xml");
      const contents = allOf(document, "w:sdtContent").flatMap((content) => allOf(content, "w:p"));
      expect(contents.length).toBeGreaterThan(30);
      const made = pages.get("lampiran")!;
      for (const entry of contents) {
        const [code = "", title = "", number] = textOf(entry).split(" → ");
        const page = made[Number(number ?? title) - 1];
        const wanted = number === undefined ? code : title;
        const own = page?.text.toLowerCase() ?? "";
        // Drawings are pictures: of a CFM the page has the code, above its sheet.
        const shown = [code, wanted].map((text) => text.replace(/\s+/g, "").toLowerCase());
        expect(
          shown.some((text) => own.includes(text)),
          textOf(entry),
        ).toBe(true);
      }
    });

    it("pages are numbered from the second on", () => {
      const made = pages.get("lampiran")!;
      made.forEach(({ text }, i) => {
        expect(text.includes(`-${i + 1}-`), `page ${i + 1}`).toBe(i > 0);
      });
    });

    it("every drawing is there, below its heading", () => {
      const made = pages.get("lampiran")!;
      const document = xmlOf(partsOf(files.get("lampiran")!), "word/document.xml");
      const count = allOf(document, "wp:inline").length;
      expect(made.reduce((sum, { pictures }) => sum + pictures, 0)).toBeGreaterThanOrEqual(count);
      const withoutPicture = made.flatMap(({ pictures }, i) => (pictures === 0 ? [i + 1] : []));
      // The first page, and those of the matrix at the end.
      expect(withoutPicture.every((page) => page === 1 || page >= made.length - 2)).toBe(true);
    });

    it("the matrix repeats its header on every page and has all rows in order", () => {
      for (const name of ["matriks", "draft"] as const) {
        const made = pages.get(name)!;
        expect(made.length).toBeGreaterThan(1);
        for (const { text } of made) expect(text).toContain("LEVEL0LEVEL1LEVEL2");
        const text = made.map((page) => page.text).join("");
        const codes = ["P.1.1.1.1.1", "P.1.1.1.2.2", "P.1.2.1", "P.2.1.1", "P.2.5.2"].map((code) =>
          text.indexOf(code),
        );
        expect(codes.every((at) => at >= 0)).toBe(true);
        expect(codes).toEqual([...codes].sort((a, b) => a - b));
      }
    });

    it("the decree says everything in order, with the markers that Word counts", () => {
      const made = pages.get("keputusan")!;
      expect(made).toHaveLength(pdfPages.keputusan);
      const text = made.map((page) => page.text.replace(/^-\d+-/, "")).join("");
      const words = [
        "PEMERINTAHKOTABEKASI",
        "KEPUTUSANKEPALADINAS",
        "Menimbang:a.bahwa",
        "b.bahwa",
        "c.bahwa",
        "Mengingat:1.Undang-Undang",
        "10.Peraturan",
        "Memperhatikan:1.",
        "MEMUTUSKAN:",
        "Menetapkan:",
        "KESATU:",
        "KETIGA:",
        "4.PetaLintasFungsi",
        "KEEMPAT:",
        "ParafHierarki",
        "DitetapkandiBekasi",
      ];
      const places = words.map((word) => text.indexOf(word));
      expect(words.filter((_, i) => places[i]! < 0)).toEqual([]);
      // The signature stands beside the boxes to initial in.
      expect(places.slice(0, -2)).toEqual([...places.slice(0, -2)].sort((a, b) => a - b));
    });
  },
);
