import { parseXml } from "../../xml.ts";

/** What a part of an office file refers to (ECMA-376, part 2, 9.3). */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/**
 * The parts that the part at `path` refers to; `xml` gives the text of a part, null for one that is not there. Targets inside
 * the file only; what is external is not followed.
 */
export function relationsOf(path: string, xml: (path: string) => string | null): readonly Relation[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return relations(xml(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
}

function relations(rels: string | null, folder: string): readonly Relation[] {
  if (rels === null) return [];
  return parseXml(rels).children.flatMap(({ attributes }): readonly Relation[] => {
    if (attributes.get("TargetMode") === "External") return [];
    const target = attributes.get("Target") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : folder + target;
    return [{ id: attributes.get("Id") ?? "", type: attributes.get("Type") ?? "", path: withoutDots(path) }];
  });
}

function withoutDots(path: string): string {
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") kept.pop();
    else if (part !== ".") kept.push(part);
  }
  return kept.join("/");
}
