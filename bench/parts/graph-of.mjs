// A part of the benches of cold starts: the graph that elkjs alone lays out.

/** The boxes and flows as they are in the drawing that we made. */
export function graphOf(svg) {
  const groups = [...svg.matchAll(/<g ([^>]*)>/g)].map(([, own]) => own);
  const attribute = (text, name) => new RegExp(`data-${name}="([^"]*)"`).exec(text)?.[1];
  const flows = groups.filter((own) => attribute(own, "dari") !== undefined);
  const edges = flows.map((own, i) => ({
    id: `e${i}`,
    sources: [attribute(own, "dari")],
    targets: [attribute(own, "ke")],
  }));
  const ids = [...new Set(edges.flatMap((e) => [...e.sources, ...e.targets]))];
  return {
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.edgeRouting": "ORTHOGONAL",
    },
    children: ids.map((id) => ({ id, width: 100, height: 40 })),
    edges,
  };
}
