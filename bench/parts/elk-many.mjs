// A part of the bench of many drawings: lays out the graphs in the file that is given with elkjs as it is installed, on so
// many threads, as a script of a few lines would, and draws nothing.
import { readFileSync } from "node:fs";
import { Worker, isMainThread, workerData } from "node:worker_threads";
import Elk from "elkjs";

if (isMainThread) {
  const [file, threads] = process.argv.slice(2);
  for (let part = 0; part < Number(threads); part += 1)
    new Worker(new URL(import.meta.url), { workerData: { file, threads: Number(threads), part } });
} else {
  const { file, threads, part } = workerData;
  const graphs = JSON.parse(readFileSync(file, "utf8"));
  const elk = new Elk();
  for (let i = part; i < graphs.length; i += threads) await elk.layout(graphs[i]);
}
