// Figures of a drawing from its routes alone, so that drawings of any tool are judged alike. A route is a list of points.

/** Places where routes cross: several that run on one line and are crossed there count once. */
export function crossings(routes) {
  const level = [];
  const upright = [];
  routes.forEach((points, route) => {
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1], points[i]];
      if (Math.abs(a.y - b.y) < 0.05)
        level.push({ route, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
      else if (Math.abs(a.x - b.x) < 0.05)
        upright.push({ route, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
      else throw new Error("a slanted route");
    }
  });
  const places = new Set();
  for (const h of level)
    for (const v of upright) {
      if (h.route === v.route) continue;
      if (v.at <= h.from + 0.05 || v.at >= h.to - 0.05) continue;
      if (h.at <= v.from + 0.05 || h.at >= v.to - 0.05) continue;
      places.add(`${Math.round(v.at)} ${Math.round(h.at)}`);
    }
  return places.size;
}

export function bends(routes) {
  return routes.reduce((sum, points) => sum + corners(points), 0);
}

function corners(points) {
  let count = 0;
  for (let i = 1; i < points.length - 1; i += 1) {
    const [a, b, c] = [points[i - 1], points[i], points[i + 1]];
    const straight =
      (Math.abs(a.x - b.x) < 0.05 && Math.abs(b.x - c.x) < 0.05) ||
      (Math.abs(a.y - b.y) < 0.05 && Math.abs(b.y - c.y) < 0.05);
    if (!straight) count += 1;
  }
  return count;
}

export function length(routes) {
  let sum = 0;
  for (const points of routes)
    for (let i = 1; i < points.length; i += 1)
      sum += Math.abs(points[i].x - points[i - 1].x) + Math.abs(points[i].y - points[i - 1].y);
  return sum;
}

/** Share of the pairs of things that stand in the other order along x or y in another drawing, given their middles by id. */
export function turned(before, after) {
  return changedPairs(before, after, (was, is) => was * is < 0);
}

/** The same, with those that stand side by side in one drawing only. */
export function moved(before, after) {
  return changedPairs(before, after, (was, is) => was !== is);
}

function changedPairs(before, after, isChanged) {
  const ids = [...before.keys()].filter((id) => after.has(id));
  let pairs = 0;
  let changed = 0;
  for (let i = 0; i < ids.length; i += 1)
    for (let k = i + 1; k < ids.length; k += 1) {
      for (const axis of ["x", "y"]) {
        pairs += 1;
        const order = (map) => Math.sign(Math.round(map.get(ids[i])[axis] - map.get(ids[k])[axis]));
        if (isChanged(order(before), order(after))) changed += 1;
      }
    }
  return pairs === 0 ? 0 : changed / pairs;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
