import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { check } from "../../../src/check.ts";
import { layOutCfm } from "../../../src/layout/cfm/index.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import { boundsOf, outlineOf } from "../../../src/scene/geometry.ts";
import type { Group, Rect, Scene } from "../../../src/scene/scene.ts";
import type { CfmDrawing } from "../../../src/views/drawing.ts";
import { plan } from "../../../src/views/plan.ts";
import { bound } from "../../model/support.ts";
import { context } from "../../support/layout.ts";

const HEAD = `peta K { kode matriks "K.1" }
unit a "Bidang Perizinan"
unit b "Bagian Umum"
mitra m "Pemohon"
level 0 {
  K.1 "Satu" pengampu a
  K.2 "Dua" pengampu a
}
`;

/** The drawing of a CFM given as the inside of its block; parties are a, b and m. */
export function cfmDrawing(inside: string): CfmDrawing {
  const { repository } = bound({ "peta.ppb": `${HEAD}cfm K.1 {\n${inside}\n}\n` });
  const found = plan(repository.maps[0]!, repository).find((d) => d.kind === "cfm");
  if (found?.kind !== "cfm") throw new Error("no CFM");
  return found;
}

/** Its scene, which has no fault of geometry. */
export async function drawnCfm(inside: string): Promise<Scene> {
  const { whole } = await layOutCfm(cfmDrawing(inside), context);
  expect(checkGeometry(whole, {})).toEqual([]);
  return whole;
}

export function groupOf(scene: Scene, id: string): Group {
  const found = scene.groups.find((group) => group.id === id);
  if (found === undefined) throw new Error(`no group ${id}`);
  return found;
}

export function outlineRect(scene: Scene, id: string): Rect {
  return boundsOf(outlineOf(groupOf(scene, id).shapes[0]!));
}

/** A CFM of the example with processes of a size that agencies draw on one page. */
export function pelayanan(code: string): CfmDrawing {
  const folder = join(import.meta.dirname, "../../../examples/pelayanan");
  const files = ["peta.ppb", "unit.ppb", "proses.ppb", `cfm/${code.toLowerCase().replaceAll(".", "-")}.ppb`];
  const { repository } = check(
    files.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })),
  );
  return plan(repository.maps[0]!, repository).find((drawing) => drawing.kind === "cfm") as CfmDrawing;
}
