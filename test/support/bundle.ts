import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** The checkout that the tests run in. */
export const root = join(import.meta.dirname, "../..");
export const bin = join(root, "bin/ppb.js");

/** Makes `dist/` what the sources give, so that no test looks at an older tool. */
export async function bundle(): Promise<void> {
  await promisify(execFile)(process.execPath, ["scripts/fresh.mjs"], { cwd: root });
}
