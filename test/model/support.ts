import { bind } from "../../src/model/bind/bind.ts";
import type { ProcessMap } from "../../src/model/model.ts";
import { parse } from "../../src/syntax/parse.ts";

/** Sources by path, bound without running rules. */
export function bound(sources: Readonly<Record<string, string>>): ReturnType<typeof bind> {
  const files = Object.entries(sources).map(([path, text]) => ({ path, text }));
  return bind(files.map((file) => ({ file, tree: parse(file).tree })));
}

/** The first map of some sources. */
export function onlyMap(sources: Readonly<Record<string, string>>): ProcessMap {
  const [map] = bound(sources).repository.maps;
  if (map === undefined) throw new Error("no map");
  return map;
}
