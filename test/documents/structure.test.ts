import { beforeAll, describe, expect, it } from "vitest";
import { decreePdf } from "../../src/documents/papers/decree.ts";
import { documentFacts } from "../../src/documents/facts.ts";
import { lampiranPdf } from "../../src/documents/papers/lampiran.ts";
import { matrixPdf } from "../../src/documents/papers/matrix-pdf.ts";
import { profileOf } from "../../src/documents/profile.ts";
import { SHIPPED } from "../../src/fonts/files.ts";
import { buildMatrix } from "../../src/views/matrix/matrix.ts";
import { structureOf } from "./structure.ts";
import { PIXEL, SMALL_MAP, lampiranInput, onlyMap, repositoryOf } from "./support.ts";

const repository = repositoryOf({ "peta.ppb": SMALL_MAP });
const map = onlyMap(repository);
const facts = documentFacts(map);
const profile = profileOf(map.settings);
const faces = SHIPPED.text;
const emblem = PIXEL;

const documents: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  keputusan: () => decreePdf({ facts, profile, faces, emblem, draft: false }),
  lampiran: async () =>
    lampiranPdf({
      ...(await lampiranInput(map, repository)),
      profile: { ...profile, cfmList: true },
      draft: true,
    }),
  matriks: () => matrixPdf({ matrix: buildMatrix(map), facts, profile, faces, draft: false }),
};

describe.each(Object.keys(documents))("the structure of %s", (name) => {
  let structure: string;
  beforeAll(async () => {
    structure = await structureOf(await documents[name]!());
  });

  it("reads as the golden tree", async () => {
    await expect(structure).toMatchFileSnapshot(`golden/struktur-${name}.txt`);
  });

  it("has no figure without words, no list without items, no table without heads", () => {
    const lines = structure.split("\n");
    for (const line of lines.filter((l) => /^ *Figure/.test(l))) expect(line).toMatch(/\[.{10,}\]/);
    lines.forEach((line, i) => {
      const depth = line.search(/\S/);
      const below = lines.slice(i + 1);
      const inside = below.slice(
        0,
        below.findIndex((l) => l.search(/\S/) <= depth),
      );
      if (/^ *L /.test(line)) expect(inside.some((l) => /^ *LI$/.test(l))).toBe(true);
      if (/^ *LI$/.test(line))
        expect(inside.map((l) => l.trim().split(" ")[0])).toEqual(expect.arrayContaining(["Lbl", "LBody"]));
      if (/^ *Table$/.test(line)) {
        expect(inside.some((l) => l.includes("TH") && l.includes("Scope=Column"))).toBe(true);
        expect(inside.some((l) => l.includes("TH") && l.includes("Scope=Row"))).toBe(true);
      }
      // A link is in the element that shows it, never at the root behind the page.
      if (/^ *Link/.test(line)) expect(depth).toBeGreaterThan(2);
    });
  });
});
