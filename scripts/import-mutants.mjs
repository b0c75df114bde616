// 100,000 damaged XLSX, CSV and BPMN files (bytes, texts, values; elements of BPMN gone, doubled, elsewhere, of other kinds),
// the same ones every time: `npm run mutants:import`, or another number and another seed behind `--`, and with a third word
// files of one form (`xlsx`, `csv`, `bpmn`). None may crash, take two seconds or 512 MB, or become a source that cannot be read.
import { spawnSync } from "node:child_process";

const [count = "100000", seed = "1", form = ""] = process.argv.slice(2);
const vitest = new URL("../node_modules/vitest/vitest.mjs", import.meta.url).pathname;
const { status } = spawnSync(process.execPath, [vitest, "run", "test/import/mutants.test.ts"], {
  stdio: "inherit",
  env: { ...process.env, PPB_MUTANTS: count, PPB_SEED: seed, PPB_FORM: form },
});
process.exitCode = status ?? 1;
