import { choiceWords } from "../../../grammar/words.ts";
import type { Shard } from "../../build/build.ts";
import { UsageError } from "../command.ts";
import { FORMATS } from "../drawings/place.ts";
import { choice, flag, list, parsed, text, wholeNumber, words } from "./options.ts";

/** The options of every command, in the order of its help. */

const REPORTS = ["human", "json", "sarif", "github", "gitlab", "junit"] as const;
const THEMES = choiceWords("theme");
const KINDS = ["peta", "pohon", "relasi", "sop"] as const;
/** What is drawn: level maps and CFMs, the tree of processes, or who hands over to whom. */
export type Kind = (typeof KINDS)[number];

export const checkOptions = {
  format: choice(
    "--format <form>",
    {
      id: "human, json, sarif, github, gitlab, atau junit",
      en: "human, json, sarif, github, gitlab or junit",
    },
    REPORTS,
  ),
  strict: flag("--strict", { id: "peringatan juga menggagalkan", en: "warnings fail too" }),
  maxWarnings: wholeNumber("--max-warnings <n>", {
    id: "gagal bila peringatan lebih dari n",
    en: "fail on more than n warnings",
  }),
  rule: list("--rule <name[=severity]>", {
    id: "hanya aturan ini, atau ubah tingkatnya (boleh berulang)",
    en: "only this rule, or change its severity (may recur)",
  }),
  baseline: text("--baseline <file>", {
    id: "abaikan temuan lama dalam berkas ini",
    en: "ignore the old findings in this file",
  }),
  writeBaseline: text("--write-baseline <file>", {
    id: "catat temuan sekarang sebagai temuan lama",
    en: "record the present findings as old",
  }),
  summary: flag("--summary", {
    id: "satu baris setiap aturan: berapa temuan, mulai di mana",
    en: "one line a rule: how many findings, where to begin",
  }),
  drawings: flag("--drawings", {
    id: "juga apa yang akan dikatakan draw dan build tentang gambarnya",
    en: "also what draw and build would say of the drawings",
  }),
  fix: flag("--fix", { id: "perbaiki yang pasti", en: "fix what is certain" }),
  stdinFilename: text("--stdin-filename <path>", {
    id: "nama berkas bagi masukan -",
    en: "file name for the input -",
  }),
} as const;

const workers = wholeNumber(
  "--workers <n>",
  { id: "jumlah utas kerja (0 = tanpa)", en: "number of worker threads (0 = none)" },
  64,
);

export const drawOptions = {
  format: choice(
    "--format <form>",
    {
      id: "svg, pdf, atau png (bawaan: menurut nama berkas, selain itu svg)",
      en: "svg, pdf or png (default: as the file name says, else svg)",
    },
    FORMATS,
  ),
  out: text("-o, --out <path>", {
    id: "berkas, folder, atau - untuk keluaran baku",
    en: "file, folder, or - for standard output",
  }),
  theme: choice(
    "--theme <name>",
    { id: "resmi, warna, atau kontras", en: "resmi, warna or kontras" },
    THEMES,
  ),
  kind: choice(
    "--kind <kind>",
    { id: "peta, pohon, relasi, atau sop (bawaan: peta)", en: "peta, pohon, relasi or sop (default: peta)" },
    KINDS,
  ),
  workers,
} as const;

export const buildOptions = {
  out: text("-o, --out <folder>", {
    id: "folder hasil (bawaan: hasil/ di samping peta)",
    en: "output folder (default: hasil/ beside the map)",
  }),
  force: flag("--force", {
    id: "tetap buat walau ada galat; halaman ditandai KONSEP",
    en: "build despite errors; pages are marked KONSEP",
  }),
  check: flag("--check", {
    id: "keluar 1 bila hasil/ tidak sesuai sumber",
    en: "exit 1 when hasil/ is not what the sources give",
  }),
  also: words(
    "--also <output>",
    {
      id: `buat pula ${choiceWords("output").join(", ")} (boleh berulang; selalu: keluaran di blok peta)`,
      en: `make ${choiceWords("output").join(", ")} too (may recur; always: keluaran in the peta block)`,
    },
    choiceWords("output"),
  ),
  png: flag("--png", { id: "sama dengan --also png", en: "the same as --also png" }),
  json: flag("--json", { id: "ringkasan sebagai JSON", en: "summary as JSON" }),
  shard: parsed(
    "--shard <i/n>",
    {
      id: "gambar hanya bagian ke-i dari n ke dalam cache, tanpa hasil",
      en: "only draw part i of n into the cache, without outputs",
    },
    readShard,
  ),
  join: list("--join <folder...>", {
    id: "pakai cache bagian-bagian itu",
    en: "use the caches of those parts",
  }),
  watch: flag("--watch", { id: "buat ulang setiap ada perubahan", en: "build again on every change" }),
  workers,
} as const;

export const importOptions = {
  code: text("--code <code>", {
    id: "kode proses pertama (bawaan: P.1)",
    en: "code of the first process (default: P.1)",
  }),
  map: text("--map <folder>", { id: "tambahkan ke peta di folder ini", en: "add to the map in this folder" }),
  out: text("-o, --out <folder>", {
    id: "folder peta baru (bawaan: nama berkasnya)",
    en: "folder of the new map (default: the file's name)",
  }),
  sheet: text("--sheet <name>", { id: "hanya lembar ini", en: "only this sheet" }),
  overwrite: flag("--overwrite", { id: "ganti berkas yang sudah ada", en: "replace files that are there" }),
  dryRun: flag("--dry-run", { id: "laporkan saja, jangan menulis", en: "only report, write nothing" }),
  json: flag("--json", { id: "laporan sebagai JSON", en: "report as JSON" }),
} as const;

export const exportOptions = {
  out: text("-o, --out <path>", {
    id: "folder, satu berkas, atau - untuk keluaran baku",
    en: "folder, one file, or - for standard output",
  }),
  overwrite: flag("--overwrite", { id: "ganti berkas yang sudah ada", en: "replace files that are there" }),
} as const;

export const fmtOptions = {
  check: flag("--check", {
    id: "hanya periksa; keluar 1 bila ada yang belum rapi",
    en: "only check; exit 1 when a file is not formatted",
  }),
  diff: flag("--diff", { id: "tunjukkan perubahannya saja", en: "only show the changes" }),
  stdinFilename: text("--stdin-filename <path>", {
    id: "nama berkas bagi masukan -",
    en: "file name for the input -",
  }),
} as const;

export const explainOptions = {} as const;

export const initOptions = {
  name: text("--name <text>", { id: "nama instansi", en: "name of the agency" }),
  government: text("--government <text>", { id: "pemerintahnya", en: "its government" }),
  code: text("--code <word>", { id: "kode peta, misalnya DISDIK", en: "code of the map, such as DISDIK" }),
  years: text("--years <years>", { id: "tahun, misalnya 2027-2029", en: "years, such as 2027-2029" }),
  unit: list("--unit <name>", { id: "unit kerja (boleh berulang)", en: "a unit (may recur)" }),
} as const;

function readShard(written: string): Shard {
  const [, part = "", of = ""] = /^([0-9]{1,4})\/([0-9]{1,4})$/.exec(written) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (shard.part >= 1 && shard.part <= shard.of) return shard;
  throw new UsageError({
    id: "--shard memerlukan bagian dan jumlahnya, misalnya 2/4.",
    en: "--shard needs a part and their number, for example 2/4.",
  });
}
