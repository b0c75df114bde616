// A thousand CFMs laid out and painted (SVG and PDF) in two threads, from the start of the threads to the last drawing.
//   node bench/thousand.mjs [maps: 1000]
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { bundled } from "./parts/bundle.mjs";

const THREADS = 2;

if (isMainThread) await measure(Number(process.argv[2] ?? 1000));
else await drawPart(workerData);

async function measure(maps) {
  const subject = await bundled("thousand-subject.ts");
  const begun = performance.now();
  const sums = await Promise.all(
    Array.from({ length: THREADS }, (_, part) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: { subject, maps, part } });
      return new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  const total = (key) => sums.reduce((sum, one) => sum + one[key], 0);
  console.log(
    `${total("drawn")} CFMs (${(total("steps") / total("drawn")).toFixed(1)} steps each) on ${THREADS} threads: ` +
      `${seconds.toFixed(1)} s (aim 15 s for 1,000), ${(total("bytes") / 2 ** 20).toFixed(0)} MB`,
  );
}

/** Every second drawing; maps 5,000 and on are used by no test. Sizes as in an agency's map: up to 20 steps. */
async function drawPart({ subject, maps, part }) {
  const { drawCfm, randomCfm } = await import(subject);
  const sum = { drawn: 0, steps: 0, bytes: 0 };
  for (let seed = 5000, taken = 0; taken < maps; seed += 1) {
    const drawing = randomCfm(seed);
    if (drawing.steps.length < 6 || drawing.steps.length > 20) continue;
    taken += 1;
    if (taken % THREADS !== part) continue;
    const { svg, pdf } = await drawCfm(drawing);
    sum.drawn += 1;
    sum.steps += drawing.steps.length;
    sum.bytes += svg.length + pdf.length;
  }
  parentPort.postMessage(sum);
}
