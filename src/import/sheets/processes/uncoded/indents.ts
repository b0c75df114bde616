import type { Indent } from "../../table.ts";

/** How deep the text of a cell stands among the others of its column. */
export interface Depth {
  /** From 0; a whole number of levels. */
  readonly level: number;
  /** Why it may be another one: set in by other means than the rest, or between two levels. */
  readonly doubt: "mixed" | "between" | null;
}

type Kind = keyof Indent;

const KINDS: readonly Kind[] = ["spaces", "tabs", "steps"];

/**
 * The levels that the indentation of a column's texts shows; null where it shows none. Where texts are set in by several
 * means, the smallest indentation of each is one level.
 */
export function depthsOf(all: readonly Indent[]): readonly Depth[] | null {
  const users = (kind: Kind): number => all.filter((indent) => indent[kind] > 0).length;
  const [main, ...others] = KINDS.filter((kind) => users(kind) > 0).sort((a, b) => users(b) - users(a));
  if (main === undefined) return null;
  const depths =
    others.length > 0
      ? depthsOfSeveral(all, others)
      : depthsOfOne(
          all.map((indent) => indent[main]),
          main,
        );
  const deeper = depths.flatMap(({ level }, i) => (level > 0 ? [all[i]!] : []));
  // One space in one row is no outline.
  const isAccident = deeper.length === 1 && others.length === 0 && deeper[0]!.spaces === 1;
  return deeper.length === 0 || isAccident ? null : depths;
}

function depthsOfSeveral(all: readonly Indent[], others: readonly Kind[]): readonly Depth[] {
  const units = KINDS.map((kind) =>
    all.reduce((least, indent) => (indent[kind] > 0 ? Math.min(least, indent[kind]) : least), Infinity),
  );
  const levels = all.map((indent) =>
    Math.round(KINDS.reduce((sum, kind, i) => sum + indent[kind] / units[i]!, 0)),
  );
  const least = levels.reduce((a, b) => Math.min(a, b), Infinity);
  return all.map((indent, i) => ({
    level: levels[i]! - least,
    doubt: others.some((kind) => indent[kind] > 0) ? "mixed" : null,
  }));
}

/** Share of the texts that are set in which stand at whole levels, for a width to be that of a level. */
const MOST = 0.75;

function depthsOfOne(widths: readonly number[], kind: Kind): readonly Depth[] {
  const least = widths.reduce((a, b) => Math.min(a, b), Infinity);
  const own = widths.map((width) => width - least);
  const times = new Map<number, number>();
  for (const width of own) times.set(width, (times.get(width) ?? 0) + 1);
  const ordered = [...times.keys()].sort((a, b) => a - b);
  const unit = unitOf(times, kind === "spaces");
  if (unit !== null)
    return own.map((width) => ({
      level: Math.round(width / unit),
      doubt: width % unit === 0 ? null : "between",
    }));
  const doubtful = nearWidths(ordered, times);
  const ranks = new Map(ordered.map((width, rank) => [width, rank]));
  return own.map((width) => ({ level: ranks.get(width)!, doubt: doubtful.has(width) ? "between" : null }));
}

/**
 * The largest width that can be that of one level: most of the texts stand at a multiple of it, all others next to one, as a
 * space too many or too few leaves them. Null when there is none.
 */
function unitOf(times: ReadonlyMap<number, number>, isTyped: boolean): number | null {
  const widths = [...times].filter(([width]) => width > 0).sort(([a], [b]) => b - a);
  const total = widths.reduce((sum, [, count]) => sum + count, 0);
  for (const [unit] of widths) {
    const slack = isTyped && unit > 2 ? Math.max(1, Math.floor(unit / 4)) : 0;
    const isNear = widths.every(([width]) => Math.abs(width - Math.round(width / unit) * unit) <= slack);
    const exact = widths.reduce((sum, [width, count]) => sum + (width % unit === 0 ? count : 0), 0);
    if (isNear && exact >= total * MOST) return unit;
  }
  return null;
}

/** Of two widths that are much nearer than widths usually are, the one that fewer texts have. */
function nearWidths(ordered: readonly number[], times: ReadonlyMap<number, number>): ReadonlySet<number> {
  const gaps = ordered.slice(1).map((width, i) => width - ordered[i]!);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return new Set(
    gaps.flatMap((gap, i) => {
      const [lower, upper] = [ordered[i]!, ordered[i + 1]!];
      if (gap * 2 > usual) return [];
      return [times.get(lower)! < times.get(upper)! ? lower : upper];
    }),
  );
}
