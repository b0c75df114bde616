import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openCache } from "../../../src/build/cache/cache.ts";
import { documentMaker } from "../../../src/build/cache/document-maker.ts";
import { isSound } from "../../../src/build/cache/sound.ts";
import { packDrawn, unpackDrawn } from "../../../src/build/cache/stored-drawing.ts";
import { draw } from "../../../src/draw.ts";
import { drawingFacts } from "../../../src/documents/facts.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { plan } from "../../../src/views/plan.ts";
import { onlyMap, repositoryOf } from "../../documents/support.ts";
import { folderWith } from "../../support/folder.ts";
import { ppb } from "../../support/terminal.ts";
import { mapOf } from "../support.ts";

async function outputs(): Promise<ReadonlyMap<string, Buffer>> {
  const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
  expect(await ppb(["build", "--workers", "0"], { cwd })).toMatchObject({ exit: 0 });
  const paths = readdirSync(join(cwd, "hasil"), { recursive: true, encoding: "utf8" }).sort();
  const kept = paths.filter((path) => /\.(pdf|xlsx)$/.test(path));
  return new Map(kept.map((path) => [path, readFileSync(join(cwd, "hasil", path))]));
}

describe("a file that is made or kept", () => {
  it("is sound as it was made, and not when bytes are lost, gained, cut off or swapped", async () => {
    const files = await outputs();
    expect(files.size).toBeGreaterThan(3);
    for (const [path, bytes] of files) {
      expect(isSound(path, bytes), path).toBe(true);
      // What one version of Node did to every file: the line after the header is gone.
      const damages: Record<string, Buffer> = {
        lost: Buffer.concat([bytes.subarray(0, 9), bytes.subarray(15)]),
        gained: Buffer.concat([bytes.subarray(0, 40), Buffer.from("x"), bytes.subarray(40)]),
        "cut off": bytes.subarray(0, -40),
        half: bytes.subarray(0, bytes.length >> 1),
        empty: Buffer.alloc(0),
        text: Buffer.from("%PDF-1.7\n%%EOF\n"),
        longer: Buffer.concat([bytes, Buffer.from("lagi")]),
      };
      for (const [damage, damaged] of Object.entries(damages))
        expect(isSound(path, damaged), `${path} ${damage}`).toBe(false);
    }
    expect(isSound("matriks.md", Buffer.from("apa saja"))).toBe(true);
  });

  it("is never stored damaged, and a damaged one that was stored is made anew", async () => {
    const folder = folderWith({});
    const cache = openCache({ folder, limit: 1e9, now: Date.now });
    const made = documentMaker(cache, "alat", []);
    const damaged = Buffer.from("%PDF-1.7\n");
    await expect(made("a.pdf", {}, async () => damaged)).rejects.toThrow("a.pdf");
    const [[, good = damaged] = []] = await outputs();
    expect(await made("a.pdf", {}, async () => good)).toBe(good);
    expect(await made("a.pdf", {}, async () => damaged)).toEqual(good);
  });
});

it("a stored drawing comes back as it was, and not at all when a byte of its lengths is off", async () => {
  const repository = repositoryOf({ "peta.ppb": mapOf("UJI") });
  const map = onlyMap(repository);
  for (const drawing of plan(map, repository)) {
    const drawn = await draw({
      drawing,
      theme: "official",
      settings: map.settings,
      ...drawingFacts(map),
      forms: ["svg", "pdf"],
    });
    const packed = packDrawn(drawn);
    const back = unpackDrawn(packed);
    expect(back).not.toBeNull();
    expect(packDrawn(back!)).toEqual(packed);
    for (const at of [0, 1, 2, 3]) {
      const other = Uint8Array.from(packed);
      other[at] = other[at]! ^ 1;
      expect(unpackDrawn(other), String(at)).toBeNull();
    }
    expect(unpackDrawn(packed.subarray(0, -1))).toBeNull();
  }
});

it("a stored drawing whose scene is none is drawn anew", async () => {
  const repository = repositoryOf({ "peta.ppb": mapOf("UJI") });
  const map = onlyMap(repository);
  const [drawing] = plan(map, repository);
  const task = {
    drawing: drawing!,
    theme: "official",
    settings: map.settings,
    ...drawingFacts(map),
  } as const;
  const drawn = await draw({ ...task, forms: ["pdf"] });
  const withScene = (scene: unknown) =>
    unpackDrawn(packDrawn({ ...drawn, sheets: drawn.sheets.map((s) => ({ ...s, scene: scene as Scene })) }));
  const { scene } = drawn.sheets[0]!;
  expect(withScene(scene)?.sheets[0]?.scene).toEqual(scene);
  const withShape = (shape: unknown) => ({ ...scene, groups: [{ ...scene.groups[0]!, shapes: [shape] }] });
  const paint = { fill: null, stroke: null };
  expect(withScene(withShape({ type: "path", commands: [["M", 1, 2], ["Z"]], paint }))).not.toBeNull();
  for (const damaged of [
    undefined,
    { ...scene, width: "9" },
    { ...scene, groups: [{}] },
    withShape({ type: "constructor" }),
    withShape({ type: "rect", x: 1, y: 1, width: 1, height: null, radius: 0, paint }),
    withShape({ type: "path", commands: [["X", 1, 2]], paint }),
    withShape({ type: "ellipse", cx: 1, cy: 1, rx: 1, ry: 1 }),
    withShape({ type: "text", x: 1, y: 1, size: 7, width: 9, font: "regular", anchor: "start" }),
  ])
    expect(withScene(damaged)).toBeNull();
});
