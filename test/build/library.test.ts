import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, it } from "vitest";
import { bundle, root } from "../support/bundle.ts";
import { folderWith } from "../support/folder.ts";
import { contents, mapOf } from "./support.ts";

beforeAll(bundle, 240_000);

it("a library build needs no options, and its threads give the bytes of a build without", async () => {
  // More drawings than one thread is given.
  const ids = Array.from({ length: 26 }, (_, i) => `D${String.fromCharCode(65 + i)}`);
  const cwd = folderWith(Object.fromEntries(ids.map((id) => [`${id.toLowerCase()}/peta.ppb`, mapOf(id)])));
  writeFileSync(
    join(cwd, "pakai.mjs"),
    `import { BuildFailure, build, check, draw, readSources, relationDrawing, toPng, treeDrawing } from ${JSON.stringify(join(root, "dist/index.js"))};
const sources = await readSources(["."], process.cwd());
const result = check(sources.files);
const out = (name) => process.cwd() + "/" + name;
const alone = await build(sources, result, { out: out("satu"), workers: 0, cacheFolder: null });
const threaded = await build(sources, result, { out: out("dua"), workers: 2, cacheFolder: null });
const [map] = result.repository.maps;
const tree = await draw(map, treeDrawing(map));
const relation = await draw(map, relationDrawing(map.processes[0], map));
const png = await toPng(tree.svg);
const failure = await build(sources, result, { out: process.cwd() }).catch((error) => error);
const beside = await build(sources, result);
console.log(JSON.stringify([
  alone.length, threaded.length, beside.length, png.length > 1000, relation.svg.includes("<svg"), failure instanceof BuildFailure,
]));
`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, ["pakai.mjs"], { cwd });
  expect(JSON.parse(stdout)).toEqual([26, 26, 26, true, true, true]);
  expect(contents(join(cwd, "dua"))).toBe(contents(join(cwd, "satu")));
}, 240_000);
