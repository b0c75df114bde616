// Cold starts and checks, measured in one run beside `node -e 0`: `node bench/check.mjs`. Needs dist/.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCity } from "./parts/city.mjs";
import { measureHostile } from "./parts/hostile.mjs";
import { median } from "./parts/measure.mjs";

const root = join(import.meta.dirname, "..");
const bin = join(root, "bin/ppb.js");
const work = mkdtempSync(join(tmpdir(), "ppb-bench-"));
const city = join(work, "kota");
const ten = join(work, "sepuluh");

function run(args) {
  const start = process.hrtime.bigint();
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "ignore",
    env: { ...process.env, PPB_LANG: "id" },
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (done.status === null || done.status > 1) throw new Error(`${args.join(" ")}: ${done.status}`);
  return ms;
}

try {
  writeCity(city, 40, 1);
  writeCity(ten, 400, 1);
  const cases = [
    { name: "node -e 0", args: ["-e", "0"], rounds: 15 },
    { name: "ppb --version", args: [bin, "--version"], rounds: 15, over: 40 },
    {
      name: "ppb check examples/diskopukm",
      args: [bin, "check", "examples/diskopukm"],
      rounds: 15,
      over: 120,
    },
    {
      name: "check, 40 maps, 1,600 processes, 1,200 CFMs",
      args: [bin, "check", city],
      rounds: 5,
      under: 1000,
    },
    { name: "check, ten times that", args: [bin, "check", ten], rounds: 3 },
  ];
  // Round by round, so that a busy moment of the machine falls on all of them.
  const times = cases.map(() => []);
  for (let round = 0; round < 15; round += 1) {
    cases.forEach(({ args, rounds }, i) => {
      if (round < rounds) times[i].push(run(args));
    });
  }
  const bare = median(times[0]);
  console.log("| what | median ms | over node | times node | aim |\n| --- | ---: | ---: | ---: | --- |");
  cases.forEach(({ name, over, under }, i) => {
    const ms = median(times[i]);
    const aim = over !== undefined ? `${over} over node` : under !== undefined ? `under ${under}` : "";
    console.log(
      `| ${name} | ${ms.toFixed(0)} | ${(ms - bare).toFixed(0)} | ${(ms / bare).toFixed(1)} | ${aim} |`,
    );
  });
  console.log(
    `\nTen times the city takes ${(median(times[4]) / median(times[3])).toFixed(1)} times as long.`,
  );
  await measureHostile();
} finally {
  rmSync(work, { recursive: true, force: true });
}
