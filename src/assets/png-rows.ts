/** Rows of pixels that lie one after the other in the unpacked data, each behind the byte of its filter. */
export interface Layer {
  readonly columns: number;
  readonly rows: number;
  /** Without the filter's byte. */
  readonly rowBytes: number;
  /** Where in the picture its pixels stand: from `x`, `y` on, every so many. */
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

/** x, y, steps of the seven passes of an interlaced picture (PNG, 8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Grid {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly samples: number;
  readonly interlaced: boolean;
}

/** How the pixels of a picture lie in its data; passes without pixels are not there. */
export function rowsOf({ width, height, depth, samples, interlaced }: Grid): readonly Layer[] {
  const passes = interlaced ? PASSES : [[0, 0, 1, 1] as const];
  return passes.flatMap(([x, y, stepX, stepY]) => {
    const columns = Math.ceil((width - x) / stepX);
    const rows = Math.ceil((height - y) / stepY);
    if (columns <= 0 || rows <= 0) return [];
    return [{ columns, rows, rowBytes: Math.ceil((columns * samples * depth) / 8), x, y, stepX, stepY }];
  });
}

/** Takes the filters off all rows, in place (PNG, 9.2); false when one is unknown. `before`: bytes of one pixel. */
export function unfilter(raw: Uint8Array, layers: readonly Layer[], before: number): boolean {
  let at = 0;
  for (const { rows, rowBytes } of layers) {
    for (let row = 0; row < rows; row += 1) {
      const filter = raw[at]!;
      if (filter > 4) return false;
      const start = at + 1;
      const above = row === 0 ? -1 : start - rowBytes - 1;
      unfilterRow(raw, filter, { start, length: rowBytes, above, before });
      at = start + rowBytes;
    }
  }
  return true;
}

interface RowPlace {
  readonly start: number;
  readonly length: number;
  /** Where the row above starts, -1 for none. */
  readonly above: number;
  readonly before: number;
}

function unfilterRow(raw: Uint8Array, filter: number, { start, length, above, before }: RowPlace): void {
  if (filter === 0 || (filter === 2 && above < 0)) return;
  for (let i = 0; i < length; i += 1) {
    const left = i < before ? 0 : raw[start + i - before]!;
    const up = above < 0 ? 0 : raw[above + i]!;
    let guess = 0;
    if (filter === 1) guess = left;
    else if (filter === 2) guess = up;
    else if (filter === 3) guess = (left + up) >> 1;
    else guess = paeth(left, up, above < 0 || i < before ? 0 : raw[above + i - before]!);
    raw[start + i] = raw[start + i]! + guess;
  }
}

/** The neighbour that is nearest to left + up − corner. */
function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
