/** A stretch by itself: how long and broad it is, pt, and how many steps stand in it. */
export interface BandSize {
  readonly length: number;
  readonly breadth: number;
  readonly steps: number;
  /** Whether the room for the signs at its ends is part of its size. */
  readonly withSigns: boolean;
}

/** What lies between two marks; null where it is longer than any sheet. */
export type BandOf = (from: number, to: number) => BandSize | null;

/** What a sheet has at a scale, pt. */
export interface SheetRoom {
  readonly along: number;
  readonly across: number;
  /** Kept along the flow of reading at each cut end of a band, for signs. */
  readonly cut: number;
  /** Kept across it by each band that is cut, and between two bands. */
  readonly band: number;
  readonly between: number;
}

/** Which marks begin and end the bands of each sheet. */
export type SheetBounds = readonly (readonly number[])[];

export interface Folding {
  readonly sheets: SheetBounds;
  /** In lines cut. */
  readonly cost: number;
}

/** More bands than these are a page of text, and no story that the eye can follow. */
const MOST_BANDS = 3;
/** What it costs to begin a new band on a sheet, beyond its cut: as much as that many lines cut. */
const FOLD = 2;
/** A sheet twice as full as the mean costs as much as this many lines cut. */
const UNEVEN = 20;
/** No sheet shows fewer steps while there is another way. */
const FEW = { steps: 4, cost: 200 } as const;

/** A band of fewer steps, documents among them, is a torn-off end: worse than the cut of three phases. */
const SHORT_BAND = { steps: 4, cost: 20 } as const;

/** Bands of one sheet. */
interface Sheet {
  readonly cost: number;
  /** Where its last band ends, and the sheet without that; null for one that has none yet and only begins there. */
  readonly to: number;
  readonly before: Sheet | null;
  readonly steps: number;
  readonly breadth: number;
}

/**
 * Distributes a story over as few sheets as can be, each with up to three bands of lanes that go on one below the other as
 * lines of text do, at the least cost: cuts by their penalties, folds, unequal sheets. `costs` are those of the marks. Null
 * when something fits no sheet.
 */
export function fold(costs: readonly number[], bandOf: BandOf, room: SheetRoom): Folding | null {
  const last = costs.length - 1;
  const fits = costs.map((_, from) => bandsFrom(from, last, bandOf, room));
  const sheets = costs.map((_, from) => sheetsFrom(from, costs, fits, room));
  const count = fewest(sheets, last);
  if (count === null) return null;
  const ideal =
    costs.reduce((sum, _, from) => sum + (from === last ? 0 : bandOf(from, from + 1)!.steps), 0) / count;
  let states = new Map<number, State>([[0, { cost: 0, before: null, sheet: null }]]);
  for (let nth = 1; nth <= count; nth += 1) {
    const next = new Map<number, State>();
    for (const [from, state] of states)
      for (const [to, sheet] of sheets[from]!) {
        const uneven = sheet.steps / ideal - 1;
        const few = count > 1 && sheet.steps < FEW.steps ? FEW.cost : 0;
        const cost =
          state.cost +
          sheet.cost +
          few +
          (count > 1 ? UNEVEN * uneven * uneven : 0) +
          (to === last ? 0 : costs[to]!);
        const known = next.get(to);
        if (known === undefined || cost < known.cost - 1e-9) next.set(to, { cost, before: state, sheet });
      }
    states = next;
  }
  const end = states.get(last)!;
  const bounds: (readonly number[])[] = [];
  for (let state: State | null = end; state?.sheet; state = state.before)
    bounds.unshift(boundsOf(state.sheet));
  return { sheets: bounds, cost: end.cost };
}

/** The best way to put all up to a mark on a number of sheets; the last of them. */
interface State {
  readonly cost: number;
  readonly before: State | null;
  readonly sheet: Sheet | null;
}

interface Band {
  readonly to: number;
  readonly breadth: number;
  readonly steps: number;
}

/** The bands that begin at a mark and fit a sheet, the shortest first. */
function bandsFrom(from: number, last: number, bandOf: BandOf, room: SheetRoom): readonly Band[] {
  const bands: Band[] = [];
  for (let to = from + 1; to <= last; to += 1) {
    const size = bandOf(from, to);
    if (size === null) break;
    const cuts = size.withSigns ? 0 : Number(from > 0) + Number(to < last);
    const breadth = size.breadth + (cuts > 0 ? room.band : 0);
    if (size.length + cuts * room.cut > room.along || breadth > room.across) continue;
    bands.push({ to, breadth, steps: size.steps });
  }
  return bands;
}

/** The best sheet from a mark to each that one can reach. */
function sheetsFrom(
  from: number,
  costs: readonly number[],
  fits: readonly (readonly Band[])[],
  room: SheetRoom,
): ReadonlyMap<number, Sheet> {
  const best = new Map<number, Sheet>();
  let open: readonly Sheet[] = [{ cost: 0, to: from, before: null, steps: 0, breadth: -room.between }];
  for (let bands = 1; bands <= MOST_BANDS; bands += 1) {
    const next = new Map<number, Sheet[]>();
    for (const part of open) {
      const fold = bands === 1 ? 0 : FOLD + costs[part.to]!;
      for (const band of fits[part.to]!) {
        const breadth = part.breadth + room.between + band.breadth;
        if (breadth > room.across) continue;
        const { to } = band;
        const cost = part.cost + fold + (band.steps < SHORT_BAND.steps ? SHORT_BAND.cost : 0);
        const known = best.get(to);
        const isBest = known === undefined || cost < known.cost - 1e-9;
        const others = next.get(to) ?? [];
        const isOpen = bands < MOST_BANDS && !others.some((other) => beats(other, cost, breadth));
        if (!isBest && !isOpen) continue;
        const longer: Sheet = { cost, to, before: part, steps: part.steps + band.steps, breadth };
        if (isBest) best.set(to, longer);
        if (isOpen)
          next.set(to, [...others.filter((other) => !beats(longer, other.cost, other.breadth)), longer]);
      }
    }
    open = [...next.values()].flat();
  }
  return best;
}

/** Whether no more can come of a sheet of this cost and breadth that ends at the same mark. */
function beats(sheet: Sheet, cost: number, breadth: number): boolean {
  return sheet.cost <= cost + 1e-9 && sheet.breadth <= breadth;
}

/** Where a sheet begins, and where each of its bands ends. */
function boundsOf(sheet: Sheet): readonly number[] {
  const bounds: number[] = [];
  for (let part: Sheet | null = sheet; part !== null; part = part.before) bounds.unshift(part.to);
  return bounds;
}

/** The least number of sheets from the first mark to the last; null when none do. */
function fewest(sheets: readonly ReadonlyMap<number, Sheet>[], last: number): number | null {
  const count = sheets.map((_, mark) => (mark === 0 ? 0 : Number.POSITIVE_INFINITY));
  sheets.forEach((reached, from) => {
    for (const to of reached.keys()) count[to] = Math.min(count[to]!, count[from]! + 1);
  });
  const least = count[last]!;
  return Number.isFinite(least) ? least : null;
}
