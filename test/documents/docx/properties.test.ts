import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { documentFacts } from "../../../src/documents/facts.ts";
import { decreeDocx, lampiranDocx, matrixDocx, sopDocx } from "../../../src/documents/docx/papers.ts";
import { composeDecree } from "../../../src/documents/papers/decree.ts";
import { composeLampiran, type LampiranInput } from "../../../src/documents/papers/lampiran.ts";
import { composeMatrix } from "../../../src/documents/papers/matrix-pdf.ts";
import { processTree } from "../../../src/documents/papers/process-tree.ts";
import { composeSop } from "../../../src/documents/papers/sop.ts";
import type { Composed } from "../../../src/documents/pdf/page.ts";
import { createTypesetter, type Typesetter } from "../../../src/documents/pdf/typesetter.ts";
import { profileOf } from "../../../src/documents/profile.ts";
import { SHIPPED } from "../../../src/fonts/files.ts";
import type { ProcessMap, Repository } from "../../../src/model/model.ts";
import { paintForm } from "../../../src/paint/pdf/form.ts";
import { paintedSheet } from "../../../src/paint/sheet.ts";
import { themes } from "../../../src/paint/theme.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import type { Drawing } from "../../../src/views/drawing.ts";
import { buildMatrix } from "../../../src/views/matrix/matrix.ts";
import { plan } from "../../../src/views/plan.ts";
import { processSheets } from "../../../src/views/process-sheets.ts";
import { relationMatrix } from "../../../src/views/relation-matrix.ts";
import { relationsOf } from "../../../src/views/relation.ts";
import { sopsOf } from "../../../src/views/sop/of-map.ts";
import { PIXEL, lampiranInput, onlyMap, repositoryOf, sopInput } from "../support.ts";
import { packageFaults } from "./package.ts";
import { randomSource } from "./random-map.ts";
import { saidByDocument, saidByPages } from "./said.ts";
import { faultsOf } from "./schema.ts";
import { allOf, partsOf, xmlOf } from "./structure.ts";
import { often } from "../../support/often.ts";

const drawings = { toPng: async () => PIXEL, theme: "official", onUnpainted: () => undefined } as const;
const faces = SHIPPED.text;
const RUNS = often(14);

let typesetter: Typesetter;
beforeAll(async () => {
  typesetter = await createTypesetter(faces);
});

interface Paper {
  readonly bytes: () => Promise<Uint8Array>;
  readonly composed: Composed;
}

type Make = (map: ProcessMap, repository: Repository) => Promise<Paper | null>;

/** Empty sheets in place of drawings: none, one or several, upright and turned. */
function blankSheets({ name, title }: Drawing, index: number): LampiranInput["drawings"][number]["sheets"] {
  return Array.from({ length: [1, 2, 0, 1][index % 4] ?? 1 }, (_, i) => {
    const orientation = (index + i) % 3 === 0 ? "portrait" : "landscape";
    const scene: Scene = { name, title, description: title, width: 300, height: 150 + 40 * i, groups: [] };
    return paintedSheet({ scene, orientation }, paintForm(scene, themes.official), (one) =>
      paintForm(one, themes.official),
    );
  });
}

const makers: Readonly<Record<string, Make>> = {
  keputusan: async (map) => {
    const facts = documentFacts(map);
    const input = { facts, profile: profileOf(map.settings), faces, emblem: PIXEL, draft: true };
    return { bytes: () => decreeDocx(input, drawings), composed: composeDecree(input, typesetter) };
  },
  matriks: async (map) => {
    const facts = documentFacts(map);
    const input = { matrix: buildMatrix(map), facts, profile: profileOf(map.settings), faces, draft: false };
    return { bytes: () => matrixDocx(input, drawings), composed: composeMatrix(input, typesetter) };
  },
  lampiran: async (map, repository) => {
    const planned = plan(map, repository);
    const input: LampiranInput = {
      facts: documentFacts(map),
      profile: profileOf(map.settings),
      matrix: buildMatrix(map),
      tree: processTree(map),
      relations: map.settings.relationMaps
        ? relationsOf(map).map((relation) => relationMatrix(relation, map))
        : [],
      sheets: map.settings.processSheets ? processSheets(map, planned) : [],
      drawings: planned.map((drawing, i) => ({ drawing, sheets: blankSheets(drawing, i) })),
      legend: null,
      faces,
      draft: false,
    };
    return { bytes: () => lampiranDocx(input, drawings), composed: composeLampiran(input, typesetter) };
  },
  sop: async (map, repository) => {
    const [sop] = sopsOf(map, plan(map, repository));
    if (sop === undefined) return null;
    // The table is checked step by step elsewhere; here its sheets are missing, so that only the cover is said.
    const input = { ...(await sopInput(map, sop)), sheets: [], missing: "Tidak digambar." };
    return { bytes: () => sopDocx(input, drawings), composed: composeSop(input, typesetter) };
  },
};

describe.each(Object.entries(makers))("%s.docx of any map", (_name, make) => {
  it("is a whole package that says in order what the pages of the PDF say, twice the same bytes", async () => {
    await fc.assert(
      fc.asyncProperty(randomSource, async (source) => {
        const repository = repositoryOf({ "peta.ppb": source });
        const paper = await make(onlyMap(repository), repository);
        if (paper === null) return;
        const bytes = await paper.bytes();
        const parts = partsOf(bytes);
        expect(packageFaults(parts)).toEqual([]);
        const document = xmlOf(parts, "word/document.xml");
        expect(faultsOf(document)).toEqual([]);
        for (const name of ["wp:docPr", "w:bookmarkStart"]) {
          const ids = allOf(document, name).map(({ attributes }) => attributes["id"] ?? attributes["w:id"]);
          expect(new Set(ids).size, name).toBe(ids.length);
        }
        const names = allOf(document, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"] ?? "");
        expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length);
        for (const { attributes } of allOf(document, "w:hyperlink"))
          expect(names).toContain(attributes["w:anchor"]);
        expect(saidByDocument(parts)).toBe(saidByPages(paper.composed));
        expect(Buffer.from(await paper.bytes()).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: RUNS, seed: 27, endOnFailure: true },
    );
  });
});

/** What the pictures of a document say, in its order: the texts of each picture's SVG. */
function picturesOf(parts: ReadonlyMap<string, Uint8Array>): readonly (readonly string[])[] {
  const targets = new Map(
    allOf(xmlOf(parts, "word/_rels/document.xml.rels"), "Relationship").map(({ attributes }) => [
      attributes["Id"],
      `word/${attributes["Target"]!}`,
    ]),
  );
  return allOf(xmlOf(parts, "word/document.xml"), "asvg:svgBlip").map(({ attributes }) =>
    allOf(xmlOf(parts, targets.get(attributes["r:embed"])!), "text").map(({ children }) => children.join("")),
  );
}

function textsIn({ groups }: Scene): readonly string[] {
  return groups.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.type === "text" ? [shape.text] : [])),
  );
}

it("shows in lampiran.docx the legend, every sheet of every drawing and every matrix of units, each once, in order, whatever the map", async () => {
  const withAll = randomSource.map((source) =>
    source
      .replace(/^ {2}(legenda|peta-relasi) .*\n/gm, "")
      .replace("{\n", "{\n  legenda ya\n  peta-relasi ya\n"),
  );
  const seen = { legends: 0, relations: 0, matrices: 0, sheets: 0 };
  await fc.assert(
    fc.asyncProperty(withAll, async (source) => {
      const repository = repositoryOf({ "peta.ppb": source });
      const map = onlyMap(repository);
      const relations = relationsOf(map).map((relation) => relationMatrix(relation, map));
      const input = { ...(await lampiranInput(map, repository)), relations };
      const parts = partsOf(await lampiranDocx(input, drawings));
      const scenes = input.drawings.flatMap(({ sheets }) =>
        sheets.map((sheet) => sheet.scene).filter((scene) => textsIn(scene).length > 0),
      );
      const legend = [input.legend!.scene].filter((scene) => textsIn(scene).length > 0);
      // A box says on which page it goes on: the document's own words.
      const shown = picturesOf(parts).map((texts) => texts.filter((text) => !/^hlm\. \d+$/.test(text)));
      expect(shown.filter((texts) => texts.length > 0)).toEqual([...legend, ...scenes].map(textsIn));
      const said = saidByDocument(parts);
      const matrices = said.split("MatriksRelasi").length - 1;
      expect(matrices).toBeGreaterThanOrEqual(input.relations.length);
      seen.legends += legend.length;
      seen.sheets += scenes.length;
      seen.matrices += matrices;
      seen.relations += input.drawings.filter(({ drawing }) => drawing.kind === "relation").length;
    }),
    { numRuns: often(4), seed: 27, endOnFailure: true },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
});
