import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { bin, bundle } from "../support/bundle.ts";
import { folderWith } from "../support/folder.ts";

/** Enough for two threads. */
const COUNT = 60;
/** Number of the CFM that fits no sheet. */
const LARGE = 31;

function cfm(number: number): string {
  const text = number === LARGE ? "panjang".repeat(6000) : `Menulis ${number}`;
  return `cfm SATU.${number} {
  lajur bidang {
    mulai
    a "${text}"
    b "Memeriksa ${number}"
    selesai
  }
  alur mulai -> a -> b -> selesai
}
`;
}

const numbers = Array.from({ length: COUNT }, (_, i) => i + 1);
const CODES = numbers.map((n) => `SATU.${n}`);
const MAP = `peta SATU {
  judul    "Peta"
  instansi "Dinas"
  tahun 2027
  kode peta "SATU 01.01"
}
unit bidang "Bidang"
level 0 "Level" {
${numbers.map((n) => `  SATU.${n} "Pelayanan ${n}" pengampu bidang`).join("\n")}
}
${numbers.map(cfm).join("")}`;

interface Run {
  readonly status: number | null;
  readonly said: string;
  readonly files: readonly (readonly [name: string, bytes: string])[];
}

/** With codes it is known before the map is read how many drawings there will be, and threads begin at once. */
function drawn(workers: number, codes: readonly string[] = []): Run {
  const cwd = folderWith({ "peta.ppb": MAP });
  const args = [bin, "draw", ...codes, "--format", "pdf", "--workers", String(workers), "-o", "gambar"];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", timeout: 120_000 });
  const folder = join(cwd, "gambar");
  const files = (existsSync(folder) ? readdirSync(folder) : [])
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), "latin1")] as const);
  return { status, said: stderr, files };
}

beforeAll(bundle, 240_000);

it("draws the same in threads as without, in the same order, and goes on past a drawing that cannot be made", () => {
  const alone = drawn(0);
  expect(alone.status).toBe(1);
  expect(alone.files).toHaveLength(COUNT);
  expect(alone.said).toContain("terlalu-besar");
  expect(alone.said.match(/\.pdf$/gm)).toHaveLength(COUNT);
  expect(drawn(2)).toEqual(alone);
  expect(drawn(2, CODES)).toEqual(drawn(0, CODES));
}, 240_000);

it("ends with a message where threads have begun and one of the codes is none", () => {
  const { status, said, files } = drawn(2, [...CODES, "SATU.99"]);
  expect(status).toBe(2);
  expect(said).toContain("SATU.99");
  expect(said.trim().split("\n")).toHaveLength(1);
  expect(files).toEqual([]);
}, 240_000);
