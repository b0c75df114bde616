import { printCode } from "../model/code.ts";
import type { Repository } from "../model/model.ts";
import type { LevelMapDrawing } from "./drawing.ts";

/** The level 0 processes of all maps of a repository on one drawing, map after map. */
export function repositoryMap(repository: Repository): LevelMapDrawing {
  const title = `Peta Proses Bisnis ${governmentOf(repository)}`.trim();
  return {
    kind: "level",
    name: "level-0",
    code: "",
    title,
    heading: title,
    orientation: "auto",
    level: 0,
    frame: title,
    boxes: repository.maps.flatMap((map, index) =>
      map.processes
        .filter((process) => process.level === 0)
        .map((process) => ({
          id: `${index + 1}.${process.key}`,
          code: printCode(process.path, map.schemes.map),
          title: process.title,
          group: null,
          link: null,
        })),
    ),
    flows: [],
    bands: [],
  };
}

/** The government that the first map with one names; "" for none. */
export function governmentOf({ maps }: Repository): string {
  return maps.find((map) => map.government !== null)?.government?.value ?? "";
}
