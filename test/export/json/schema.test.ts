import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv, type AnySchemaObject } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { jsonDocument } from "../../../src/export/json/document.ts";
import { readSources } from "../../../src/read-sources.ts";
import { print } from "../../../src/syntax/print/print.ts";
import { declarations } from "../../syntax/print/trees.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const schema = JSON.parse(readFileSync(`${ROOT}docs/peta.schema.json`, "utf8")) as AnySchemaObject;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** What the schema has against the JSON of the maps in some files. */
function faults(files: Parameters<typeof check>[0]): readonly string[] {
  return check(files).repository.maps.flatMap((map) => {
    if (validate(JSON.parse(jsonDocument(map))) === true) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  });
}

describe("docs/peta.schema.json", () => {
  it.each(["examples/diskopukm", "examples/diskopukm-asli", "examples/kota", "examples/pelayanan"])(
    "%s is as it says",
    async (folder) => {
      const { files } = await readSources([folder], ROOT);
      expect(faults(files)).toEqual([]);
    },
  );

  it("any map is as it says, also one with mistakes", () => {
    fc.assert(
      fc.property(declarations, (tree) => {
        expect(faults([{ path: "peta.ppb", text: `peta UJI {\n}\n${print(tree)}` }])).toEqual([]);
      }),
      { numRuns: 200, seed: 19 },
    );
  });

  it("a map that lacks something, or has something else, is not", () => {
    const [map] = check([{ path: "peta.ppb", text: 'peta UJI {\n}\nlevel 0 {\n  UJI.1 "Satu"\n}\n' }])
      .repository.maps;
    const { map: whole, ...head } = JSON.parse(jsonDocument(map!)) as { map: Record<string, unknown> };
    expect(validate({ ...head, map: whole })).toBe(true);
    for (const name of Object.keys(whole)) {
      const { [name]: _, ...rest } = whole;
      expect(validate({ ...head, map: rest }), name).toBe(false);
    }
    expect(validate({ ...head, map: { ...whole, lain: 1 } })).toBe(false);
    expect(validate({ ...head, version: 2, map: whole })).toBe(false);
  });
});
