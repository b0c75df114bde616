import { printCode } from "../model/code.ts";
import type { ProcessMap } from "../model/model.ts";
import { drawingName } from "../views/names.ts";

/** A process as the outline of the lampiran shows it. */
export interface OutlineProcess {
  readonly code: string;
  readonly title: string;
  readonly level: number;
  /** Name that its own drawing has, if there is one. */
  readonly drawing: string;
  readonly children: readonly OutlineProcess[];
}

/** The processes of a map as a tree, codes as printed on its maps. */
export function processTree(map: ProcessMap): readonly OutlineProcess[] {
  const below = (keys: readonly string[]): OutlineProcess[] =>
    keys.flatMap((key) => {
      const process = map.byPath.get(key);
      if (process === undefined) return [];
      const code = printCode(process.path, map.schemes.map);
      return [
        {
          code,
          title: process.title,
          level: process.level,
          drawing: drawingName(process, map),
          children: below(process.children),
        },
      ];
    });
  return below(map.processes.filter((p) => p.parent === null).map((p) => p.key));
}

/** The level of the process that each drawing shows, by the drawing's name. */
export function levelsOf(tree: readonly OutlineProcess[]): Map<string, number> {
  const levels = new Map<string, number>();
  const visit = (process: OutlineProcess): void => {
    levels.set(process.drawing, process.level);
    process.children.forEach(visit);
  };
  tree.forEach(visit);
  return levels;
}
