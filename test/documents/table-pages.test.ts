import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RowTooTallError, paginateTable } from "../../src/documents/table-pages.ts";

/** Rows of given heights; merged cells begin in the rows `merged` and go on in the next. */
function table(
  heights: readonly number[],
  room: number,
  firstRoom: number,
  tail: number,
  merged: readonly number[] = [],
) {
  return {
    begins: (row: number) => merged.includes(row),
    continues: () => false,
    rows: heights.length,
    height: (start: number, end: number) => heights.slice(start, end).reduce((sum, h) => sum + h, 0),
    room: (page: number) => (page === 0 ? firstRoom : room),
    tail,
  };
}

describe("paginateTable", () => {
  it("sets every row once, in order, none torn, and the tail with company", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 100 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 20, max: 300 }),
        fc.array(fc.integer({ min: 0, max: 58 }), { maxLength: 30 }),
        (heights, tail, firstRoom, merged) => {
          const room = 300;
          const pages = paginateTable(table(heights, room, firstRoom, tail, merged));
          const rows = pages.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, i) => start + i),
          );
          expect(rows).toEqual(heights.map((_, i) => i));
          pages.forEach((page, i) => {
            const height = heights.slice(page.start, page.end).reduce((sum, h) => sum + h, 0);
            expect(height).toBeLessThanOrEqual(i === 0 ? firstRoom : room);
          });
          const last = pages.at(-1);
          if (last === undefined) throw new Error("a table with rows has pages");
          const used = heights.slice(last.start, last.end).reduce((sum, h) => sum + h, 0);
          const alone = heights.length === 1 && pages.length === 1;
          expect(last.end).toBeGreaterThan(last.start);
          if (!alone) expect(used + tail).toBeLessThanOrEqual(pages.length === 1 ? firstRoom : room);
        },
      ),
    );
  });

  it("takes no rows from a page for what goes on of a torn one", () => {
    const torn = table([50, 50, 50, 50, 50], 210, 210, 0);
    expect(paginateTable(torn).map(({ end }) => end)).toEqual([2, 5]);
    expect(paginateTable({ ...torn, continues: (row) => row > 1 }).map(({ end }) => end)).toEqual([4, 5]);
  });

  it("refuses a row that is taller than a page, by its number", () => {
    expect(() => paginateTable(table([10, 400], 300, 300, 0))).toThrow(RowTooTallError);
    expect(() => paginateTable(table([10, 400], 300, 300, 0))).toThrow("Baris 2");
  });

  it.each([
    ["all but one of few rows", [50, 50, 50, 50], 210, 60, [0, 1, 4]],
    ["fewer when three do not fit", [50, 50, 50, 50], 200, 60, [0, 2, 4]],
    ["three of many", [50, 50, 50, 50, 50, 50], 310, 60, [0, 3, 6]],
    ["three when one would have fallen there by itself", [50, 50, 50, 50, 50], 210, 60, [0, 2, 5]],
    ["as many as fit", [50, 50, 50, 50, 50], 210, 100, [0, 3, 5]],
    ["or a last row, without a signature", [50, 50, 50, 50, 50], 210, 0, [0, 2, 5]],
  ])("gives the last page company: %s", (_, heights, room, tail, cuts) => {
    const pages = paginateTable(table(heights, room, room, tail));
    expect([0, ...pages.map(({ end }) => end)]).toEqual(cuts);
  });

  it.each<readonly [string, number, readonly number[], readonly number[], number]>([
    ["before a merged cell that would begin in its last row", 19, [9], [0, 9, 19], 0],
    ["before those of all levels that begin so", 17, [8, 9], [0, 8, 17], 0],
    ["behind a merged cell of which two rows stand there", 15, [8], [0, 10, 15], 0],
    ["where it is full, if more than a quarter would stay free", 15, [7, 8, 9], [0, 10, 15], 0],
    ["where it is full, if all its rows begin some", 15, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 10, 15], 0],
    ["where it is full, if that saves a page", 20, [9], [0, 10, 20], 0],
    ["before a merged cell, too, where rows move over to a signature", 10, [6], [0, 6, 10], 20],
    ["behind its first row, where no more rows fit above a signature", 10, [6], [0, 7, 10], 65],
  ])("ends a page %s", (_, count, merged, cuts, tail) => {
    const rows = Array.from({ length: count }, () => 10);
    const pages = paginateTable(table(rows, 100, 100, tail, merged));
    expect([0, ...pages.map(({ end }) => end)]).toEqual(cuts);
  });
});
