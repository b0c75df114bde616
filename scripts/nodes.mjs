// Runs the tests on every Node that ppb promises to run on: `npm run test:nodes [-- --short] [VERSION…]`. The short form,
// for CI, builds the example on each and compares the bytes; qpdf looks at every PDF.
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { nodeBinary } from "./node-binary.mjs";

const run = promisify(execFile);
const root = join(import.meta.dirname, "..");
const args = process.argv.slice(2);
const isShort = args.includes("--short");
const asked = args.filter((arg) => /^\d+$/.test(arg));
const versions = asked.length > 0 ? asked : ["20", "22", "24", "26"];

/** The example's outputs as that Node makes them: every file with its hash. */
async function build(node, work) {
  const map = join(work, "peta");
  cpSync(join(root, "examples/diskopukm"), map, {
    recursive: true,
    filter: (path) => !/[/\\](hasil|\.ppb-cache)$/.test(path),
  });
  await run(node, [join(root, "bin/ppb.js"), "build", map, "--png", "--also", "docx"], {
    // Each makes all of it anew.
    env: { ...process.env, PPB_CACHE_DIR: join(work, "cache"), XDG_CACHE_HOME: join(work, "pengguna") },
  });
  const made = join(map, "hasil");
  const files = readdirSync(made, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const pdf of files.filter((path) => path.endsWith(".pdf")))
    execFileSync("qpdf", ["--check", pdf], { stdio: ["ignore", "ignore", "inherit"] });
  return files.map((path) => {
    const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
    return `${path.slice(made.length + 1)} ${hash}`;
  });
}

/** What one version makes, in a folder of its own. */
async function madeBy(version) {
  const { path, said } = nodeBinary(version);
  const work = mkdtempSync(join(tmpdir(), "ppb-nodes-"));
  try {
    return { said, made: await build(path, work) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Two versions at a time: a build of one map takes little more than one core. */
async function short() {
  const all = [];
  const every = async (first) => {
    for (let i = first; i < versions.length; i += 2) all[i] = await madeBy(versions[i]);
  };
  await Promise.all([every(0), every(1)]);
  const [{ made: first }] = all;
  let isSame = true;
  for (const { said, made } of all) {
    const other = made.filter((line) => !first.includes(line));
    const missing = first.length - (made.length - other.length);
    console.log(`${said}: ${made.length} files, ${other.length} differ, ${missing} missing`);
    for (const line of other) console.log(`  ${line}`);
    if (other.length > 0 || missing > 0) isSame = false;
  }
  return isSame;
}

function whole() {
  return versions.every((version) => {
    const { path, said } = nodeBinary(version);
    console.log(`== ${said}`);
    const given = [join(root, "node_modules/vitest/vitest.mjs"), "run"];
    return spawnSync(path, given, { cwd: root, stdio: "inherit" }).status === 0;
  });
}

execFileSync(process.execPath, [join(root, "scripts/fresh.mjs")], { stdio: "inherit" });
process.exitCode = (isShort ? await short() : whole()) ? 0 : 1;
