// Kills builds at 300 random moments, with links, foreign folders and two builds about: `npm run kills [count]`.
import { spawnSync } from "node:child_process";

const env = { ...process.env, PPB_KILLS: process.argv[2] ?? "300" };
const args = ["node_modules/vitest/vitest.mjs", "run", "test/build/commit/kills.test.ts"];
process.exitCode = spawnSync(process.execPath, args, { env, stdio: "inherit" }).status ?? 1;
