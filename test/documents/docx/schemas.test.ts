import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { decreeDocx, lampiranDocx, matrixDocx, sopDocx } from "../../../src/documents/docx/papers.ts";
import { matrixXlsx } from "../../../src/export/matrix-xlsx.ts";
import { buildMatrix } from "../../../src/views/matrix/matrix.ts";
import { svgToPng } from "../../../src/paint/png.ts";
import { plan } from "../../../src/views/plan.ts";
import { sopsOf } from "../../../src/views/sop/of-map.ts";
import { example, lampiranInput, onlyMap, sopInput } from "../support.ts";
import { partsOf } from "./structure.ts";

const schemas = process.env["PPB_OOXML_SCHEMAS"] ?? "";
const isThere = schemas !== "" && existsSync(join(schemas, "wml.xsd"));

/** The schema of each part that has one of ECMA-376. */
const SCHEMAS: readonly (readonly [path: RegExp, schema: string])[] = [
  [/^word\/[^/]+\.xml$/, "wml.xsd"],
  [/^xl\/theme\//, "dml-main.xsd"],
  [/^xl\/.*\.xml$/, "sml.xsd"],
];

/** What xmllint says about the parts of a file. */
function faultsOf(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "ppb-schemas-"));
  try {
    const bySchema = new Map<string, string[]>();
    for (const [path, content] of partsOf(bytes)) {
      const schema = SCHEMAS.find(([of]) => of.test(path))?.[1];
      if (schema === undefined) continue;
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      bySchema.set(schema, [...(bySchema.get(schema) ?? []), file]);
    }
    expect(bySchema.size).toBeGreaterThan(0);
    return [...bySchema].flatMap(([schema, files]) =>
      spawnSync("xmllint", ["--noout", "--nonet", "--schema", join(schemas, schema), ...files], {
        encoding: "utf8",
      })
        .stderr.split("\n")
        .filter((line) => line !== "" && !line.endsWith(" validates")),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!isThere)(
  "against the schemas of ECMA-376 (skipped unless PPB_OOXML_SCHEMAS names their folder)",
  () => {
    const drawings = { toPng: svgToPng, theme: "official", onUnpainted: () => undefined } as const;

    it.each(["diskopukm", "pelayanan"])(
      "every part of the papers of %s is valid, drafts too",
      async (name) => {
        const repository = example(name);
        const map = onlyMap(repository);
        const plain = await lampiranInput(map, repository);
        for (const draft of [false, true]) {
          const input = { ...plain, draft, profile: { ...plain.profile, cfmList: true } };
          expect(faultsOf(await lampiranDocx(input, drawings))).toEqual([]);
          expect(faultsOf(await matrixDocx(input, drawings))).toEqual([]);
          if (map.decree !== null)
            expect(faultsOf(await decreeDocx({ ...input, emblem: null }, drawings))).toEqual([]);
        }
      },
    );

    it.each(["diskopukm", "pelayanan"])("every part of the matrix of %s in Excel is valid", (name) => {
      const bytes = matrixXlsx({
        matrix: buildMatrix(onlyMap(example(name))),
        title: "Matriks",
        institution: "Dinas",
        paper: "f4",
        madeOn: { year: 2026, month: 1, day: 1 },
      });
      expect(faultsOf(bytes)).toEqual([]);
    });

    it("every part of an SOP is valid", async () => {
      const repository = example("pelayanan");
      const map = onlyMap(repository);
      const [sop] = sopsOf(map, plan(map, repository));
      expect(faultsOf(await sopDocx(await sopInput(map, sop!), drawings))).toEqual([]);
    });
  },
);
