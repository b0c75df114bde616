// 5,000 damaged pictures and fonts, the same ones every time: `npm run mutants:assets`, or another number behind `--`.
import { spawnSync } from "node:child_process";

const count = process.argv[2] ?? "5000";
const vitest = new URL("../node_modules/vitest/vitest.mjs", import.meta.url).pathname;
const { status } = spawnSync(process.execPath, [vitest, "run", "test/assets/mutants.test.ts"], {
  stdio: "inherit",
  env: { ...process.env, PPB_MUTANTS: count },
});
process.exitCode = status ?? 1;
