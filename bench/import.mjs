// `ppb import` of a matrix of 1,600 rows (XLSX and CSV) and of 1,000 BPMN files: whole processes. Needs dist/.
//   node bench/import.mjs [rounds: 5]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { median } from "./parts/measure.mjs";

const rounds = Number(process.argv[2] ?? 5);
const root = join(import.meta.dirname, "..");
const bin = join(root, "bin/ppb.js");
const work = mkdtempSync(join(tmpdir(), "ppb-bench-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

/** A row a leaf, 20 × 10 × 8 of them; nothing is repeated from the row above. */
function matrix() {
  const rows = [["LEVEL 0", "", "LEVEL 1", "", "LEVEL 2", "", "PENGAMPU"]];
  for (let a = 1; a <= 20; a += 1)
    for (let b = 1; b <= 10; b += 1)
      for (let c = 1; c <= 8; c += 1)
        rows.push([
          b === 1 && c === 1 ? `P.${a}` : "",
          b === 1 && c === 1 ? `Pengelolaan Urusan ${a}` : "",
          c === 1 ? `P.${a}.${b}` : "",
          c === 1 ? `Pelaksanaan Program ${a}-${b}` : "",
          `P.${a}.${b}.${c}`,
          `Penyusunan Laporan ${a}-${b}-${c}`,
          `Bidang ${(b % 7) + 1}`,
        ]);
  return rows;
}

function xlsx(rows) {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = (type, target) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const cell = (text, r, c) =>
    text === "" ? "" : `<c r="${"ABCDEFG"[c]}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const data = rows.map(
    (row, r) => `<row r="${r + 1}">${row.map((text, c) => cell(text, r, c)).join("")}</row>`,
  );
  const files = {
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Matriks" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${data.join("")}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** A model of usual size: three lanes, fifteen steps. */
function bpmn(number) {
  const lanes = [0, 1, 2];
  const steps = Array.from({ length: 15 }, (_, i) => `t${i}`);
  const own = (lane) =>
    steps.filter((_, i) => i % 3 === lane).map((id) => `<flowNodeRef>${id}</flowNodeRef>`);
  const flows = ["s", ...steps, "e"];
  return `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="p" name="Layanan ${number}"><laneSet>${lanes
    .map((lane) => `<lane id="l${lane}" name="Bidang ${lane + 1}">${own(lane).join("")}</lane>`)
    .join("")}</laneSet><startEvent id="s"/><endEvent id="e"/>
${steps.map((id, i) => `<task id="${id}" name="Memeriksa berkas bagian ${i + 1}"/>`).join("\n")}
${flows
  .slice(1)
  .map((id, i) => `<sequenceFlow id="f${i}" sourceRef="${flows[i]}" targetRef="${id}"/>`)
  .join("\n")}</process></definitions>`;
}

const rows = matrix();
writeFileSync(join(work, "matriks.xlsx"), xlsx(rows));
writeFileSync(join(work, "matriks.csv"), rows.map((row) => row.join(";")).join("\r\n"));
const models = join(work, "model");
mkdirSync(models);
const files = Array.from({ length: 1000 }, (_, i) => join(models, `m${i}.bpmn`));
files.forEach((path, i) => writeFileSync(path, bpmn(i + 1)));

/** Milliseconds from start to end. */
function run(args) {
  const begun = performance.now();
  const ran = spawnSync(process.execPath, args, { cwd: work, stdio: ["ignore", "ignore", "pipe"] });
  const wall = performance.now() - begun;
  if (ran.status === 2 || ran.status === 3) throw new Error(`${args.slice(0, 3).join(" ")}: ${ran.stderr}`);
  return wall;
}

const cases = [
  { name: "node -e 0", args: ["-e", "0"], aim: "" },
  { name: "matrix of 1,600 rows, XLSX", args: [bin, "import", "matriks.xlsx", "--dry-run"], aim: "≤ 1000" },
  { name: "the same as CSV", args: [bin, "import", "matriks.csv", "--dry-run"], aim: "≤ 1000" },
  { name: "1,000 BPMN files", args: [bin, "import", ...files, "--dry-run"], aim: "≤ 10000" },
];
const times = cases.map(() => []);
for (let round = 0; round < rounds; round += 1) cases.forEach(({ args }, i) => times[i].push(run(args)));
console.log(`${rounds} rounds\n`);
console.log("| what | median ms | least ms | times node | aim (ms) |\n| --- | ---: | ---: | ---: | --- |");
cases.forEach(({ name, aim }, i) => {
  const ms = median(times[i]);
  const ratio = (ms / median(times[0])).toFixed(1);
  console.log(`| ${name} | ${Math.round(ms)} | ${Math.round(Math.min(...times[i]))} | ${ratio} | ${aim} |`);
});
