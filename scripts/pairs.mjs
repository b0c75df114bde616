// Two mistakes at once, of every pair of rules: `npm run pairs`. The suite tries a sample of them.
import { spawnSync } from "node:child_process";

const env = { ...process.env, PPB_PAIRS: "all" };
const args = ["node_modules/vitest/vitest.mjs", "run", "test/rules/together.test.ts"];
process.exitCode = spawnSync(process.execPath, args, { env, stdio: "inherit" }).status ?? 1;
