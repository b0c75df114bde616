import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { DrawingOptions } from "../../../src/documents/docx/document.ts";
import { decreeDocx, matrixDocx } from "../../../src/documents/docx/papers.ts";
import { documentFacts } from "../../../src/documents/facts.ts";
import { decreePdf } from "../../../src/documents/papers/decree.ts";
import { matrixPdf } from "../../../src/documents/papers/matrix-pdf.ts";
import { profileOf } from "../../../src/documents/profile.ts";
import { SHIPPED } from "../../../src/fonts/files.ts";
import type { ProcessMap } from "../../../src/model/model.ts";
import { buildMatrix } from "../../../src/views/matrix/matrix.ts";
import { converted, soffice } from "../../support/office.ts";
import { example, mapOf, openPdf, SMALL_MAP } from "../support.ts";

type Document = Awaited<ReturnType<typeof openPdf>>;

/** Where the second line of a page stands, pt from its top: below the number of the page, where it has one. */
async function topOf(document: Document, number: number): Promise<number> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const heights = items.flatMap((item) =>
    "str" in item && item.str.trim() !== "" ? [item.transform[5] as number] : [],
  );
  const highest = Math.max(...heights);
  return page.view[3]! - Math.max(...heights.filter((height) => height < highest - 5));
}

const MAPS: Readonly<Record<string, () => readonly ProcessMap[]>> = {
  diskopukm: () => example("diskopukm").maps,
  "diskopukm-asli": () => example("diskopukm-asli").maps.filter(({ decree }) => decree !== null),
  pelayanan: () => example("pelayanan").maps,
  kota: () => example("kota").maps,
  kecil: () => [mapOf(SMALL_MAP)],
};
const drawings: DrawingOptions = {
  toPng: () => Promise.reject(new Error("there is none")),
  theme: "official",
  onUnpainted: () => undefined,
};

describe.skipIf(soffice === undefined)(
  "decrees and matrices in LibreOffice (skipped where it is not installed)",
  { timeout: 300_000 },
  () => {
    /** Where each page but the first begins. */
    const shown = new Map<string, readonly number[]>();
    const wanted = new Map<string, number>();

    beforeAll(async () => {
      const files: Record<string, Uint8Array> = {};
      for (const [name, maps] of Object.entries(MAPS))
        for (const [i, map] of maps().entries()) {
          const { settings, decree } = map;
          const facts = documentFacts(map);
          const common = {
            facts,
            profile: profileOf(settings),
            faces: SHIPPED.text,
            emblem: null,
            draft: false,
          };
          const matrix = { ...common, matrix: buildMatrix(map) };
          const key = `${name}-${i}`;
          files[`matriks-${key}.docx`] = await matrixDocx(matrix, drawings);
          wanted.set(`matriks-${key}`, (await openPdf(await matrixPdf(matrix))).numPages);
          if (decree === null) continue;
          files[`keputusan-${key}.docx`] = await decreeDocx(common, drawings);
          wanted.set(`keputusan-${key}`, (await openPdf(await decreePdf(common))).numPages);
        }
      await converted(files, "pdf", async (path) => {
        for (const name of Object.keys(files)) {
          const document = await openPdf(readFileSync(path(name)));
          const further = Array.from({ length: document.numPages - 1 }, (_, i) => topOf(document, i + 2));
          shown.set(name.replace(".docx", ""), await Promise.all(further));
        }
      });
    }, 300_000);

    it("take as many pages as in PDF", () => {
      expect(new Map([...shown].map(([name, tops]) => [name, tops.length + 1]))).toEqual(wanted);
    });

    it("begin no page with the room below what stands on the one before", () => {
      for (const [name, tops] of shown) {
        if (!name.startsWith("keputusan")) continue;
        for (const top of tops) expect(top, name).toBeCloseTo(tops[0]!, 0);
      }
    });
  },
);
