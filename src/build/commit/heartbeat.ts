import { Worker } from "node:worker_threads";

/** ms between two signs of life. */
const BEAT = 500;

/**
 * A thread of its own, because the main one may lay out a map for longer than others wait for a sign of life. As text, so
 * that it is there however the tool is bundled.
 */
const THREAD = `
const { parentPort } = require("node:worker_threads");
const { lutimesSync } = require("node:fs");
const files = new Set();
parentPort.on("message", ({ add, remove }) => {
  if (add !== undefined) files.add(add);
  files.delete(remove);
});
setInterval(() => {
  for (const file of files) {
    try {
      const now = new Date();
      lutimesSync(file, now, now);
    } catch {
      // Deleted by hand: the holder finds out before it writes.
    }
  }
}, ${BEAT});
`;

let thread: Worker | null = null;
const files = new Set<string>();

/** Renews a file's time of change every half second, until the function that comes back is called. */
export function keepBeating(file: string): () => void {
  files.add(file);
  if (thread === null) {
    thread = new Worker(THREAD, { eval: true });
    thread.unref();
  }
  thread.postMessage({ add: file });
  return () => {
    files.delete(file);
    thread?.postMessage({ remove: file });
    if (files.size > 0) return;
    void thread?.terminate();
    thread = null;
  };
}
