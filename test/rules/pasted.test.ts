import { join } from "node:path";
import { expect } from "vitest";
import { check } from "../../src/check.ts";
import { testSections, toldOf } from "../support/sections.ts";
import { BASE } from "./table.ts";

/** The text of the map from the first to the next of two texts, the latter included. */
function part(from: string, to: string): string {
  const start = BASE.indexOf(from);
  const end = BASE.indexOf(to, start);
  expect(start >= 0 && end >= 0, from).toBe(true);
  return BASE.slice(start, end + to.length);
}

const UNITS = part("unit layanan", '"Pemustaka"\n');
const UNIT = part("unit layanan", "\n");
const HEADS = part("unit layanan", "}\n\n");
const PROCESS = part("  P.1.2", "\n");
const PROCESSES = part("  P.1.1", "pengampu layanan\n  P.1.2") + part(' "Peminjaman Buku"', "\n");
const STEP = part("    catat", "\n");
const FLOW = part("  alur mulai -> daftar", "\n");
const FLOWS = part("  alur mulai -> daftar", "-> daftar\n}").slice(0, -1);
const CFM = part("cfm P.2.1", "}\n\n");
const CFMS = CFM + part("cfm P.2.2", "}\n\n");
const GROUND = part('    "Peraturan Wali Kota Contoh Nomor 14', "\n");

/** The map with a part of it as many times more right behind it, or at the head of another place. */
const again = (what: string, times = 1): string => BASE.replace(what, () => what.repeat(times + 1));
const at = (place: string, what: string): string => BASE.replace(place, () => what + place);

type Files = Readonly<Record<string, string>>;

/** Lines that stand there twice, and what looks like it. */
const CASES: Readonly<Record<string, Files>> = {
  "a line twice": { "peta.ppb": again(UNIT) },
  "a line three times": { "peta.ppb": again(UNIT, 2) },
  "a line four times": { "peta.ppb": again(FLOW, 3) },
  "lines twice": { "peta.ppb": again(UNITS) },
  "lines three times": { "peta.ppb": again(UNITS, 2) },
  "lines of several kinds twice": { "peta.ppb": again(HEADS) },
  "flows twice": { "peta.ppb": again(FLOWS) },
  "flows three times": { "peta.ppb": again(FLOWS, 2) },
  "a process twice": { "peta.ppb": again(PROCESS) },
  "processes twice": { "peta.ppb": again(PROCESSES) },
  "a step twice": { "peta.ppb": again(STEP) },
  "a CFM twice": { "peta.ppb": again(CFM) },
  "two CFMs twice": { "peta.ppb": again(CFMS) },
  "two CFMs before others": { "peta.ppb": at("cfm P.1.1", CFMS) },
  "a ground twice": { "peta.ppb": again(GROUND) },
  "two CFMs in another file": { "peta.ppb": BASE, "cfm/lain.ppb": CFMS },
  "two CFMs in a file before": { "peta.ppb": BASE, "a.ppb": CFMS },
  "lines in two other files": { "peta.ppb": BASE, "a.ppb": UNITS, "b.ppb": UNITS },
  "two lines twice, each by itself": { "peta.ppb": at("cfm P.2.2", UNIT).replace(FLOW, FLOW + FLOW) },
  "a line twice with another between": { "peta.ppb": again(UNIT).replace(UNIT + UNIT, UNIT + "\n" + UNIT) },
  "lines twice, one of them changed": { "peta.ppb": at("level 0", UNITS.replace("Koleksi", "Buku")) },
  "lines twice, in another order": {
    "peta.ppb": at("level 0", UNITS.split("\n").reverse().join("\n").trimStart() + "\n"),
  },
  "lines twice, at the head and the end of a file": {
    "peta.ppb": BASE.replace(UNITS, ""),
    "a.ppb": UNITS + UNITS.trimEnd(),
  },
  "lines twice, with the comments around them": {
    "peta.ppb": BASE.replace(UNITS, () => `// para pihak\n${UNITS}// sekian\n`.repeat(2)),
  },
  "lines twice, with an empty line between": { "peta.ppb": BASE.replace(UNITS, () => `${UNITS}\n${UNITS}`) },
  "lines twice, with spaces behind them": { "peta.ppb": at("level 0", UNITS.replaceAll("\n", "  \n")) },
  "lines twice, the second further to the right": {
    "peta.ppb": at("level 0", UNITS.replaceAll("unit", "  unit")),
  },
  "lines twice, the second with tabs and other columns": {
    "peta.ppb": at("level 0", UNITS.replaceAll("unit", "\tunit ")),
  },
  "a line three times, with empty lines between": {
    "peta.ppb": BASE.replace(UNIT, () => `${UNIT}\n${UNIT}\n\n${UNIT}`),
  },
  "a line three times, the last with another text": {
    "peta.ppb": BASE.replace(UNIT, () => UNIT + UNIT + UNIT.replace("Bidang", "Seksi")),
  },
  "a CFM twice, the second further to the right": {
    "peta.ppb": BASE.replace(CFM, () => CFM + CFM.replaceAll(/^(?=.)/gm, "  ")),
  },
  "a CFM twice, the second with another step": {
    "peta.ppb": BASE.replace(CFM, () => CFM + CFM.replace(/"[^"]*"/, '"Mencatat hal lain"')),
  },
  "a list twice, and a line of it before": { "peta.ppb": at("unit layanan", UNIT + UNITS) },
  "flows twice, of which the last goes on": {
    "peta.ppb": again(FLOWS).replace(/-> daftar\n\}/, "-> daftar -> kartu\n}"),
  },
  "two lines twice, crosswise": {
    "peta.ppb": BASE.replace(FLOW, () => FLOW + part("  alur lengkap -[Tidak]", "\n") + FLOW),
  },
  "one SOP twice, in a CFM that stands there twice": {
    "peta.ppb": BASE.replace(CFM, () => {
      const withSop = CFM.replace(
        "{\n",
        '{\n  sop P.2.1.SOP.1 "Mengadakan Buku"\n  sop P.2.1.SOP.1 "Mengadakan Buku"\n',
      );
      return withSop + withSop;
    }),
  },
  "lines twice, silenced at the first": {
    "peta.ppb": at("level 0", UNITS).replace(UNIT, `// ppb-abaikan unit-ganda: menyusul\n${UNIT}`),
  },
  "flows twice, where that is a hint": {
    "peta.ppb": again(FLOWS).replace("peta PUSTAKA {\n", "peta PUSTAKA {\n  aturan { alur-ganda saran }\n"),
  },
};

testSections(
  join(import.meta.dirname, "pasted.golden.txt"),
  Object.entries(CASES).map(([why, files]) => [
    why,
    () => toldOf(check(Object.entries(files).map(([path, text]) => ({ path, text }))).diagnostics),
  ]),
);
