import { lstatSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { keepBeating } from "../../../src/build/commit/heartbeat.ts";
import { folderWith } from "../../support/folder.ts";

const isRenewed = (path: string): boolean => lstatSync(path).mtimeMs > 0;
const age = (...paths: readonly string[]): void => paths.forEach((path) => utimesSync(path, 0, 0));

/** Until a file that was made old is renewed. */
async function beat(path: string): Promise<void> {
  age(path);
  await expect.poll(() => isRenewed(path), { timeout: 20_000, interval: 20 }).toBe(true);
}

it("renews each file until it is released, by one thread, which ends with the last", async () => {
  const threads: Worker[] = [];
  const note = (worker: Worker): void => void threads.push(worker);
  process.on("worker", note);
  const folder = folderWith({ a: "", b: "", c: "" });
  const [a, b, c] = ["a", "b", "c"].map((name) => join(folder, name)) as [string, string, string];
  const [stopA, stopB, stopC] = [keepBeating(a), keepBeating(b), keepBeating(c)];
  await beat(c);
  // A file that somebody deletes is no trouble for the others.
  rmSync(b);
  age(a);
  await beat(c);
  expect(isRenewed(a)).toBe(true);
  stopA();
  stopB();
  // The thread may have been about to renew it.
  await beat(c);
  age(a);
  await beat(c);
  expect(isRenewed(a)).toBe(false);
  expect(threads).toHaveLength(1);
  const ended = new Promise((done) => threads[0]?.once("exit", done));
  stopC();
  await ended;
  const stopAgain = keepBeating(a);
  await beat(a);
  stopAgain();
  process.off("worker", note);
  expect(threads).toHaveLength(2);
});
