import { describe, expect, it } from "vitest";
import { lampiranPdf } from "../../src/documents/papers/lampiran.ts";
import { drawingSheets, frameOf, profileOf } from "../../src/documents/profile.ts";
import { layOut } from "../../src/layout/index.ts";
import { drawingPdf } from "../../src/paint/pdf/file.ts";
import { themes } from "../../src/paint/theme.ts";
import { lampiranInput, onlyMap, openPdf, repositoryOf } from "./support.ts";
import { factsOf } from "../paint/scenes.ts";
import { context } from "../support/layout.ts";

const names = Array.from({ length: 50 }, (_, i) => `langkah${i}`);
const LONG_MAP = `
peta DINAS { judul "Peta" instansi "Dinas" tahun 2027 kode peta "DINAS 01.01" }
unit bidang "Bidang"
level 0 "Level" { DINAS.1 "Pelayanan" pengampu bidang }
cfm DINAS.1 {
  lajur bidang { mulai
${names.map((name) => `${name} "Memeriksa berkas permohonan"`).join("\n")}
selesai }
  alur mulai -> ${names.join(" -> ")} -> selesai
}
`;

/** Label and target page (from 0) of every link of each page. */
async function linksOf(bytes: Uint8Array): Promise<readonly (readonly [string, number][])[]> {
  const doc = await openPdf(bytes);
  const pages: [string, number][][] = [];
  for (let n = 1; n <= doc.numPages; n += 1) {
    const links = (await (await doc.getPage(n)).getAnnotations()) as {
      dest: string;
      contentsObj: { str: string };
    }[];
    const own: [string, number][] = [];
    for (const link of links) {
      const target = await doc.getDestination(link.dest);
      own.push([link.contentsObj.str, target === null ? -1 : await doc.getPageIndex(target[0] as never)]);
    }
    pages.push(own);
  }
  return pages;
}

describe("signs of a CFM on several sheets", () => {
  it("open the sheet that they name, in the lampiran and in the drawing's own file", async () => {
    const repository = repositoryOf({ "peta.ppb": LONG_MAP });
    const input = await lampiranInput(onlyMap(repository), repository);
    const entry = input.drawings.find(({ drawing }) => drawing.kind === "cfm");
    expect(entry?.sheets.length).toBeGreaterThan(1);

    const profile = profileOf(null);
    const { portrait, landscape } = drawingSheets(profile);
    const pages = (await layOut(entry!.drawing, context)).paginate(portrait, landscape);
    const sheets = pages.map((page) => ({
      scene: page.scene,
      ...frameOf(profile, "drawing", page.orientation),
    }));
    const own = await linksOf((await drawingPdf(sheets, themes.official, factsOf("Uji"))).bytes);
    // A and B lead from band to band of the first sheet: nothing to open.
    expect(own[0]).toEqual([["C: lanjut ke lembar 2", 1]]);
    expect(own[1]?.[0]).toEqual(["C: lanjutan dari lembar 1", 0]);

    const all = await linksOf(await lampiranPdf(input));
    const signs = all.flatMap((links, page) =>
      links.filter(([label]) => / C: /.test(label)).map(([label, target]) => [label, target - page]),
    );
    expect(signs).toEqual([
      ["Ke C: lanjut ke lembar 2", 1],
      ["Ke C: lanjutan dari lembar 1", -1],
    ]);
  });
});
