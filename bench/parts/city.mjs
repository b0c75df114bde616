// Writes a generated repository of a city's agencies: `node bench/city.mjs FOLDER [maps] [seed]`.
// Forty maps are 1,600 processes and 1,200 CFMs of 6 to 16 steps. The same seed gives the same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const VERBS = [
  "Menyusun",
  "Memeriksa",
  "Menelaah",
  "Menetapkan",
  "Menyampaikan",
  "Mencatat",
  "Menghimpun",
  "Mengesahkan",
];
const NOUNS = [
  "Penyusunan",
  "Pelaksanaan",
  "Pengendalian",
  "Evaluasi",
  "Penetapan",
  "Fasilitasi",
  "Verifikasi",
  "Pelaporan",
];
const OBJECTS = [
  "Rencana",
  "Anggaran",
  "Izin",
  "Bantuan",
  "Kerja Sama",
  "Data",
  "Layanan",
  "Aset",
  "Pengaduan",
  "Pelatihan",
];
const FIELDS = [
  "Koperasi",
  "Usaha Mikro",
  "Pangan",
  "Jalan",
  "Kesehatan",
  "Pendidikan",
  "Perizinan",
  "Arsip",
  "Pemuda",
];

/** xorshift32: numbers from 0 up to 1. */
function random(seed) {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The files of a repository, as [path, text] pairs. */
export function city(maps = 40, seed = 1) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  return Array.from({ length: maps }, (_, i) => agency(i + 1, next, pick)).flat();
}

function agency(number, next, pick) {
  const id = `D${String(number).padStart(3, "0")}`;
  const folder = `dinas-${String(number).padStart(3, "0")}`;
  const levels = [[], [], []];
  const leaves = [];
  const add = (path, facts) => {
    const title = `${pick(NOUNS)} ${pick(OBJECTS)} ${pick(FIELDS)} ${path.join(".")} Dinas ${number}`;
    levels[path.length - 1].push(`  ${id}.${path.join(".")} "${title}"${facts}`);
  };
  for (let a = 1; a <= 2; a += 1) {
    add([a], " kelompok utama");
    for (let b = 1; b <= 4; b += 1) {
      add([a, b], "");
      for (let c = 1; c <= (b === 4 ? 3 : 4); c += 1) {
        const unit = `bidang-${1 + Math.floor(next() * 4)}`;
        add([a, b, c], ` pengampu ${unit}`);
        leaves.push({ code: `${id}.${a}.${b}.${c}`, unit });
      }
    }
  }
  const peta = [
    `peta ${id} {`,
    `  judul "Peta Proses Bisnis Dinas ${number}"`,
    `  instansi "Dinas ${number}"`,
    "  tahun 2027-2029",
    `  kode peta "${id} 01.01"`,
    "}",
    "",
    ...[1, 2, 3, 4].map((n) => `unit bidang-${n} "Bidang ${n} Dinas ${number}"`),
    'mitra warga "Warga"',
    "",
  ].join("\n");
  return [
    [`${folder}/peta.ppb`, peta],
    ...levels.map((lines, level) => [
      `${folder}/level-${level}.ppb`,
      `level ${level} {\n${lines.join("\n")}\n}\n`,
    ]),
    ...leaves.map((leaf) => [`${folder}/cfm/${leaf.code.toLowerCase()}.ppb`, cfm(leaf, next, pick)]),
  ];
}

function cfm({ code, unit }, next, pick) {
  const others = ["bidang-1", "bidang-2", "bidang-3", "bidang-4", "warga"].filter((lane) => lane !== unit);
  const lanes = [unit, ...others.slice(0, 1 + Math.floor(next() * 3))];
  const rows = new Map(lanes.map((lane) => [lane, []]));
  const count = 6 + Math.floor(next() * 11);
  const decision = 2 + Math.floor(next() * (count - 3));
  const chain = ["mulai"];
  rows.get(unit).push("    mulai");
  for (let i = 1; i <= count; i += 1) {
    const lane = pick(lanes);
    const kind = i === decision ? "cabang " : "";
    rows.get(lane).push(`    l${i} ${kind}"${pick(VERBS)} ${pick(OBJECTS).toLowerCase()} tahap ${i}"`);
    chain.push(i === decision ? `l${i} -[Ya]` : `l${i}`);
  }
  rows.get(unit).push("    selesai");
  chain.push("selesai");
  const blocks = [...rows]
    .filter(([, steps]) => steps.length > 0)
    .map(([lane, steps]) => `  lajur ${lane} {\n${steps.join("\n")}\n  }`);
  const main = chain.join(" -> ").replaceAll("-[Ya] -> ", "-[Ya]-> ");
  return `cfm ${code} {\n${blocks.join("\n")}\n\n  alur ${main}\n  alur l${decision} -[Tidak]-> l1\n}\n`;
}

/** Writes the repository below a folder and returns how many files it has. */
export function writeCity(folder, maps, seed) {
  const files = city(maps, seed);
  for (const [path, text] of files) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return files.length;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = "kota", maps = "40", seed = "1"] = process.argv.slice(2);
  console.log(`${writeCity(folder, Number(maps), Number(seed))} files in ${folder}`);
}
