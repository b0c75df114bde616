import { childrenOf, xmlOf, type Node } from "./structure.ts";

type Parts = ReadonlyMap<string, Uint8Array>;

/** What a package has against the rules of ECMA-376-2, as sentences: parts without a type, without use or without a target. */
export function packageFaults(parts: Parts): readonly string[] {
  const faults: string[] = [];
  const paths = [...parts.keys()];
  const types = xmlOf(parts, "[Content_Types].xml");
  const endings = childrenOf(types, "Default").map(({ attributes }) => attributes["Extension"]);
  const overrides = childrenOf(types, "Override").map(({ attributes }) => attributes["PartName"] ?? "");
  if (new Set(endings).size < endings.length) faults.push("an ending has two types");
  if (new Set(overrides).size < overrides.length) faults.push("a part has two types");
  for (const name of overrides) if (!paths.includes(name.slice(1))) faults.push(`${name} is not there`);

  const targets = new Set<string>();
  for (const path of paths.filter((one) => one.endsWith(".rels"))) {
    const owner = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
    const relations = childrenOf(xmlOf(parts, path));
    const ids = relations.map(({ attributes }) => attributes["Id"] ?? "");
    if (new Set(ids).size < ids.length) faults.push(`${path} has an identifier twice`);
    for (const { attributes } of relations) {
      const target = `${owner.slice(0, owner.lastIndexOf("/") + 1)}${attributes["Target"] ?? ""}`;
      targets.add(target);
      if (!paths.includes(target)) faults.push(`${path} leads to ${target}, which is not there`);
    }
    if (owner === "") continue;
    const used = relationsUsed(xmlOf(parts, owner));
    for (const id of used) if (!ids.includes(id)) faults.push(`${owner} uses ${id}, which leads nowhere`);
    // What Word finds by the kind of the relation alone needs no mention.
    const mentioned = relations.filter(({ attributes }) =>
      /\/(image|header)$/.test(attributes["Type"] ?? ""),
    );
    for (const { attributes } of mentioned)
      if (!used.has(attributes["Id"] ?? "")) faults.push(`${owner} does not use ${attributes["Id"] ?? ""}`);
  }
  for (const path of paths) {
    if (path === "[Content_Types].xml") continue;
    const typed = overrides.includes(`/${path}`) || endings.includes(path.slice(path.lastIndexOf(".") + 1));
    if (!typed) faults.push(`${path} has no type`);
    if (!path.endsWith(".rels") && !targets.has(path)) faults.push(`${path} belongs to nothing`);
    if (/\.(xml|rels|svg)$/.test(path)) xmlOf(parts, path);
  }
  return faults;
}

function relationsUsed(node: Node): ReadonlySet<string> {
  const own = Object.entries(node.attributes)
    .filter(([name]) => /^r:(id|embed|link)$/.test(name))
    .map(([, id]) => id);
  return new Set([...own, ...childrenOf(node).flatMap((child) => [...relationsUsed(child)])]);
}
