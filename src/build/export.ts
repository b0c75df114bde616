import { availableParallelism } from "node:os";
import type { DrawTask } from "../draw.ts";
import type { ProcessMap } from "../model/model.ts";
import type { Sources } from "../source/read.ts";
import type { OutputName } from "../syntax/ast.ts";
import type { Drawing } from "../views/drawing.ts";
import type { Relation } from "../views/relation.ts";
import type { SopOfCfm } from "../views/sop/of-map.ts";
import { assetParts, documentFaces, readAssets } from "./assets/assets.ts";
import { cacheIn } from "./cache/cache.ts";
import { documentMaker } from "./cache/document-maker.ts";
import { drawAll, untidyOf, type DrawnDrawing } from "./sets/draw-all.ts";
import type { OutputFile } from "./commit/manifest.ts";
import { missingOnce, type MissingDrawing, type UntidyDrawing } from "./result.ts";
import { outputs } from "./outputs/table.ts";
import { withRasterizer } from "./sets/rasterizer.ts";
import { taskOf } from "./sets/task.ts";
import { toolHash } from "./tool.ts";
import { fontFailure, verifyAssets } from "./assets/verify-assets.ts";

export interface ExportOptions {
  /** The drawings that the output shall be about. */
  readonly drawings: readonly Drawing[];
  /** The SOPs that it shall be about, where it is made of SOPs. */
  readonly sops: readonly SopOfCfm[];
  /** The relations that it shall be about, where it is made of these. */
  readonly relations: readonly Relation[];
  readonly draft: boolean;
  /** Absolute; null keeps no cache. */
  readonly cacheFolder: string | null;
  /** Hears how many drawings the cache does not hold, before they are made. */
  readonly onDrawing: (count: number) => void;
}

/** One output of a map, nowhere written. */
export interface Exported {
  readonly files: readonly OutputFile[];
  /** Drawings that cannot be made, or not as PNG. */
  readonly missing: readonly MissingDrawing[];
  readonly untidy: readonly UntidyDrawing[];
}

/** Makes one output of a map. Throws `BuildFailure` for files that the map names and that cannot be used. */
export async function exportMap(
  name: OutputName,
  map: ProcessMap,
  { root }: Pick<Sources, "root">,
  { drawings, sops, relations, draft, cacheFolder, onDrawing }: ExportOptions,
): Promise<Exported> {
  const assets = readAssets(map, root);
  verifyAssets(assets);
  const cache = cacheIn(cacheFolder);
  const tool = toolHash();
  const tasks = drawings.map((one) => taskOf(one, map));
  const drawing = { all: null as Promise<readonly DrawnDrawing[]> | null };
  const more: DrawnDrawing[] = [];
  const lacking: MissingDrawing[] = [];
  const draw = (wanted: readonly DrawTask[]): Promise<readonly DrawnDrawing[]> =>
    drawAll(wanted, { cache, tool, workers: 0, onDrawing, onDrawn: () => undefined });
  const drawn = (): Promise<readonly DrawnDrawing[]> => (drawing.all ??= draw(tasks));
  const files = await withRasterizer(Math.min(8, availableParallelism()), (png) =>
    outputs[name].files({
      map,
      tasks,
      sops: () => sops,
      relations: () => relations,
      drawn,
      draw: async (wanted) => {
        const made = await draw(wanted);
        more.push(...made);
        return made;
      },
      png,
      onMissing: (one) => lacking.push(one),
      faces: documentFaces(assets.fonts),
      emblem: assets.emblem?.bytes ?? null,
      draft,
      made: documentMaker(cache, tool, assetParts(assets)),
    }),
  ).catch((error: unknown) => {
    throw fontFailure(error, assets);
  });
  const all = [...((await drawing.all) ?? []), ...more];
  const undrawn = all.flatMap(({ missing }) => missing ?? []);
  return { files, missing: missingOnce([...undrawn, ...lacking]), untidy: untidyOf(all) };
}
