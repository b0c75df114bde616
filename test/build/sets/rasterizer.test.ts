import { expect, it } from "vitest";
import { openRasterizer, type Threads } from "../../../src/build/sets/rasterizer.ts";
import { svgToPng } from "../../../src/paint/png.ts";
import type { PngTask } from "../../../src/build/threads/raster.ts";

const svgOf = (width: number): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 9"><rect width="5" height="5"/></svg>`,
  );
const documents = Array.from({ length: 20 }, (_, i) => svgOf(10 + i));

/** Threads that do as they are asked in `run`, and how many were opened and ended. */
function threadsThat(run: (task: PngTask) => Promise<Uint8Array>) {
  const seen = { opened: 0, ended: 0, painted: 0 };
  const threads: Threads = {
    hasThreads: () => true,
    openPool: async () => {
      seen.opened += 1;
      return {
        run: async (task: PngTask) => {
          seen.painted += 1;
          return run(task);
        },
        destroy: async () => {
          seen.ended += 1;
        },
      };
    },
  };
  return { seen, threads };
}

async function paintAll(most: number, threads: Threads): Promise<readonly (Uint8Array | string)[]> {
  const rasterizer = openRasterizer(most, threads);
  try {
    return await Promise.all(
      documents.map((svg) => rasterizer.png(svg, undefined).catch((error: unknown) => String(error))),
    );
  } finally {
    await rasterizer.close();
  }
}

const alone = Promise.all(documents.map(async (svg) => svgToPng(svg)));

it("shares many images with a thread that is handed the compiled engine, and ends it", async () => {
  const { seen, threads } = threadsThat(async ({ svg, dpi, engine }) => {
    expect(Object.prototype.toString.call(engine)).toBe("[object WebAssembly.Module]");
    return svgToPng(svg, dpi, engine);
  });
  expect(await paintAll(2, threads)).toEqual(await alone);
  expect(seen.painted).toBeGreaterThan(0);
  expect([seen.opened, seen.ended]).toEqual([1, 1]);
});

it("loses no image to threads that fail while they paint or cannot be opened", async () => {
  const failing = threadsThat(() => Promise.reject(new Error("terminated")));
  expect(await paintAll(3, failing.threads)).toEqual(await alone);
  // Neither of the two is asked again after the two images that it has.
  expect(failing.seen.painted).toBeGreaterThan(0);
  expect(failing.seen.painted).toBeLessThan(5);
  const closed: Threads = { hasThreads: () => true, openPool: () => Promise.reject(new Error("no memory")) };
  expect(await paintAll(2, closed)).toEqual(await alone);
});

it("starts no thread for few images, for one processor, or where there are none", async () => {
  const { seen, threads } = threadsThat(({ svg }) => svgToPng(svg));
  expect(await paintAll(1, threads)).toEqual(await alone);
  expect(await paintAll(2, { ...threads, hasThreads: () => false })).toEqual(await alone);
  const few = openRasterizer(2, threads);
  await Promise.all(documents.slice(0, 7).map((svg) => few.png(svg, undefined)));
  await few.close();
  expect(seen.opened).toBe(0);
});

it("says of one document that it cannot be painted, and paints the others", async () => {
  const rasterizer = openRasterizer(2, threadsThat(({ svg, dpi }) => svgToPng(svg, dpi)).threads);
  const broken = documents.map((svg, i) => (i === 3 || i === 11 ? new TextEncoder().encode("<svg") : svg));
  const made = await Promise.allSettled(broken.map((svg) => rasterizer.png(svg, undefined)));
  await rasterizer.close();
  expect(made.flatMap(({ status }, i) => (status === "rejected" ? [i] : []))).toEqual([3, 11]);
});
