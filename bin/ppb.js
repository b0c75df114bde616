#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) >= 20) require("../dist/start.cjs").start();
else {
  console.error(`ppb: perlu Node 20 ke atas; di sini ${process.version}. / Node 20 or later is needed.`);
  process.exitCode = 2;
}
