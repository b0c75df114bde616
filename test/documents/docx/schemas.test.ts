import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { decreeDocx, lampiranDocx, matrixDocx } from "../../../src/documents/docx/papers.ts";
import { svgToPng } from "../../../src/paint/png.ts";
import { SMALL_MAP, lampiranInput, onlyMap, repositoryOf } from "../support.ts";
import { partsOf } from "./structure.ts";

const schemas = process.env["PPB_OOXML_SCHEMAS"] ?? "";
const isThere = schemas !== "" && existsSync(join(schemas, "wml.xsd"));

describe.skipIf(!isThere)(
  "against the schemas of ECMA-376 (skipped unless PPB_OOXML_SCHEMAS names their folder)",
  () => {
    it("every part of every paper is valid, drafts among them", async () => {
      const repository = repositoryOf({ "peta.ppb": SMALL_MAP });
      const map = onlyMap(repository);
      const plain = await lampiranInput(map, repository);
      const drawings = { toPng: svgToPng, theme: "official", onUnpainted: () => undefined } as const;
      const folder = mkdtempSync(join(tmpdir(), "ppb-schemas-"));
      try {
        for (const draft of [false, true]) {
          const input = { ...plain, draft, profile: { ...plain.profile, cfmList: true } };
          for (const bytes of [
            await lampiranDocx(input, drawings),
            await decreeDocx({ ...input, emblem: null }, drawings),
            await matrixDocx(input, drawings),
          ]) {
            const files = [...partsOf(bytes)].filter(([path]) => /^word\/[^/]+\.xml$/.test(path));
            const paths = files.map(([path, content]) => {
              const file = join(folder, path);
              mkdirSync(dirname(file), { recursive: true });
              writeFileSync(file, content);
              return file;
            });
            const { status, stderr } = spawnSync(
              "xmllint",
              ["--noout", "--schema", join(schemas, "wml.xsd"), ...paths],
              {
                encoding: "utf8",
              },
            );
            expect(stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"))).toEqual(
              [],
            );
            expect(status).toBe(0);
          }
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }, 60_000);
  },
);
