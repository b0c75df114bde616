import { printCfmCode, printCode } from "../../model/code.ts";
import { cfmsByProcess, cfmTitle } from "../../model/lookup.ts";
import type { Cfm, Process, ProcessMap } from "../../model/model.ts";
import { cfmName, drawingName } from "../../views/names.ts";

/** A process as the outline of the lampiran shows it. */
export interface OutlineProcess {
  readonly code: string;
  readonly title: string;
  readonly level: number;
  /** Name that its own drawing has, if there is one. */
  readonly drawing: string;
  readonly children: readonly OutlineProcess[];
}

/** The processes of a map as a tree, codes as printed on its maps; of several CFMs each stands below its process. */
export function processTree(map: ProcessMap): readonly OutlineProcess[] {
  const cfms = cfmsByProcess(map);
  const below = (keys: readonly string[]): OutlineProcess[] =>
    keys.flatMap((key) => {
      const process = map.byPath.get(key);
      if (process === undefined) return [];
      const own = process.children.length > 0 ? [] : (cfms.get(key) ?? []);
      const [first] = own;
      return [
        {
          code: printCode(process.path, map.schemes.map),
          title: process.title,
          level: process.level,
          drawing: first !== undefined ? cfmName(first, process, map) : drawingName(process, map),
          children:
            own.length > 1 ? own.map((cfm) => outlineCfm(cfm, process, map)) : below(process.children),
        },
      ];
    });
  return below(map.processes.filter((p) => p.parent === null).map((p) => p.key));
}

function outlineCfm(cfm: Cfm, process: Process, map: ProcessMap): OutlineProcess {
  return {
    code: printCfmCode(process.path, cfm.number, map.schemes),
    title: cfmTitle(cfm, process, false),
    level: process.level,
    drawing: cfmName(cfm, process, map),
    children: [],
  };
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
