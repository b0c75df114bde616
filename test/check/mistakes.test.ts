import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { render } from "../../src/diagnostics/message.ts";
import { applyFixes } from "../../src/edits/apply.ts";
import { MISTAKES, RIGHT, type Mistake } from "./mistakes.ts";
import { BLOCKS } from "./mistakes/blocks.ts";
import { BROKEN_OFF } from "./mistakes/broken-off.ts";
import { CAUSES } from "./mistakes/causes.ts";
import { DECREE, OF_DECREE } from "./mistakes/decree.ts";
import { HABITS } from "./mistakes/habits.ts";
import { LABELS } from "./mistakes/labels.ts";
import { PARTS } from "./mistakes/parts.ts";
import { PRINTED } from "./mistakes/printed.ts";
import { QUOTES } from "./mistakes/quotes.ts";
import { SIGNS } from "./mistakes/signs.ts";
import { NOTATIONS } from "./mistakes/notations.ts";
import { OFFICE } from "./mistakes/office.ts";
import { MISPLACED } from "./mistakes/misplaced.ts";
import { PASTED } from "./mistakes/pasted.ts";
import { TYPED } from "./mistakes/typed.ts";
import { WORDS } from "./mistakes/words.ts";

const found = (text: string) => check([{ path: "peta.ppb", text }]).diagnostics;

it("the map itself has no finding", () => {
  expect(found(RIGHT)).toEqual([]);
});

describe("a typical mistake is one finding, where it is made, that says what to do", () => {
  it.each(MISTAKES)("%s", (_, right, wrong, place, says) => {
    expect(RIGHT).toContain(right);
    const text = RIGHT.replaceAll(right, wrong);
    const all = found(text);
    expect(all.map((d) => `${d.code}: ${render(d.message, "id")}`)).toHaveLength(1);
    const [finding] = all;
    if (finding === undefined) throw new Error("no finding");
    expect(text.slice(finding.span.start)).toMatch(place === "" ? /^/ : startsWith(place));
    expect(finding.span.end).toBeLessThanOrEqual(text.length);
    const help = finding.help === undefined ? "" : render(finding.help, "id");
    expect(`${render(finding.message, "id")} ${help}`).toContain(says);
    expect(finding.help === undefined ? "" : render(finding.help, "en")).not.toBe("");
  });
});

describe("a mistake of these kinds is one finding, and its fix removes it", () => {
  it.each([...PARTS, ...WORDS, ...LABELS, ...SIGNS, ...NOTATIONS, ...OFFICE])(
    "%s",
    (_, right, wrong, place, says) => {
      expect(RIGHT).toContain(right);
      const file = { path: "peta.ppb", text: RIGHT.replace(right, wrong) };
      const all = check([file]).diagnostics;
      expect(all.map((d) => `${d.code}: ${render(d.message, "id")}`)).toHaveLength(1);
      const [finding] = all;
      if (finding?.help === undefined) throw new Error("no help");
      expect(file.text.slice(finding.span.start)).toMatch(startsWith(place));
      expect(render(finding.help, "id")).toContain(says);
      for (const text of [finding.message, finding.help].flatMap((m) => [render(m, "id"), render(m, "en")]))
        expect(text).not.toMatch(/^$|\{\w+\}/);
      if (finding.fix === undefined) return;
      const [fixed] = applyFixes([file], [finding.fix]).files;
      expect(found(fixed?.text ?? "").map((d) => d.span.start)).not.toContain(finding.span.start);
    },
  );
});

describe("a mistake of these kinds is one finding, and its fix leaves what is said here", () => {
  const whole = `${RIGHT}${DECREE}`;
  it("a decree behind the map has no finding either", () => {
    expect(found(whole)).toEqual([]);
  });
  it.each([...PASTED, ...TYPED, ...MISPLACED, ...BLOCKS, ...PRINTED, ...CAUSES, ...BROKEN_OFF])(
    "%s",
    (...all) => leaves(RIGHT, all),
  );
  it.each([...QUOTES, ...HABITS])("%s", (...all) => leaves(RIGHT, all));
  it.each(OF_DECREE)("%s", (...all) => leaves(whole, all));
});

function leaves(
  whole: string,
  [, right, wrong, place, says, left]: readonly [...Mistake, number | null],
): void {
  expect(whole.split(right)).toHaveLength(2);
  const file = { path: "peta.ppb", text: whole.replace(right, () => wrong) };
  const all = check([file]).diagnostics;
  expect(all.map((d) => `${d.code}: ${render(d.message, "id")}`)).toHaveLength(1);
  const [finding] = all;
  if (finding?.help === undefined) throw new Error("no help");
  expect(file.text.slice(finding.span.start)).toMatch(startsWith(place));
  expect(render(finding.help, "id")).toBe(says);
  for (const text of [finding.message, finding.help].flatMap((m) => [render(m, "id"), render(m, "en")]))
    expect(text).not.toMatch(/^$|\{\w+\}/);
  const fixed = finding.fix === undefined ? null : applyFixes([file], [finding.fix]).files[0]?.text;
  expect(fixed === null ? null : found(fixed ?? "").length).toBe(left);
}

const SETTING = "kedalaman-cfm-tidak-seragam mati";
const YEARS = "tahun 2027-2029";
const SIZE = "ukuran 12";
const MARGIN = "margin 25 25 25 30";
const TITLE = 'judul "Peta Proses Bisnis Dinas Perizinan"';
const OWNERS = "pengampu layanan umum {";

describe("mistakes of one line with a cause each are shown together", () => {
  it.each([
    // A sign behind the word, and the value behind it.
    [SETTING, "kedalaman-cfm-tidak-seragam: false", [":", "false"]],
    [SETTING, "kedalaman-cfm-tidak-seragam = Mati", ["=", "Mati"]],
    [SETTING, 'kedalaman-cfm-tidak-seragam := "off"', [":=", '"off"']],
    [YEARS, "tahun: 2027/2029", [":", "/"]],
    [YEARS, "tahun = 2027 s.d. 2029", ["=", "2027 s.d. 2029"]],
    [YEARS, 'tahun: "2027-2029"', [":", '"2027-2029"']],
    [YEARS, "tahun: 2029-2027", [":", "2029-2027"]],
    [SIZE, 'ukuran: "12"', [":", '"12"']],
    [MARGIN, "margin: 25, 25, 25, 30", [":", ","]],
    [TITLE, "judul: Peta Proses Bisnis Dinas Perizinan", [":", "Peta Proses Bisnis Dinas Perizinan"]],
    [OWNERS, "pengampu: layanan, umum {", [":", ","]],
    ["level 1 {", "level: I {", [":", "I"]],
    ["pengampu umum", 'pengampu: "Bagian Umum"', [":", '"Bagian Umum"']],
    // A mistyped keyword, and its value.
    [YEARS, "tahum 2027/2029", ["tahum", "/"]],
    [YEARS, "tahum 2027 s.d. 2029", ["tahum", "2027 s.d. 2029"]],
    [YEARS, "Tahun 2029-2027", ["Tahun", "2029-2027"]],
    [SIZE, 'ukurna "12"', ["ukurna", '"12"']],
    [MARGIN, "margn 25 25 x 25 30", ["margn", "x"]],
    [TITLE, "judl Peta Proses Bisnis Dinas Perizinan", ["judl", "Peta Proses Bisnis Dinas Perizinan"]],
    ["level 1 {", "LEVEL I {", ["LEVEL", "I"]],
    ["jenis manual", "jnis Manual", ["jnis", "Manual"]],
    // All three.
    [YEARS, "tahum: 2027/2029", ["tahum", ":", "/"]],
    [SIZE, 'ukurna: "12"', ["ukurna", ":", '"12"']],
  ])("%s as %s", (right, wrong, places) => {
    const file = { path: "peta.ppb", text: RIGHT.replace(right, () => wrong) };
    const all = check([file]).diagnostics;
    expect(all.map(({ span }) => file.text.slice(span.start, span.end))).toEqual(places);
    const fixes = all.flatMap(({ fix }) => fix ?? []);
    const [fixed] = applyFixes([file], fixes).files;
    expect(found(fixed?.text ?? "")).toEqual([]);
  });

  it.each([
    [SIZE, "ukurna: 12pt", ["ukurna", ":", "12pt"]],
    [MARGIN, "margin: 25 25 25", [":", "25 25 25"]],
    [YEARS, "tahum 27", ["tahum", "27"]],
  ])("%s as %s: also a value that only its author knows", (right, wrong, places) => {
    const text = RIGHT.replace(right, () => wrong);
    expect(found(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(places);
  });

  it.each([
    [OWNERS, "pengampu pengmpu layanan umum {"],
    ["level 1 {", "levvel levvel 1 {"],
    ["level 1 {", "level1 {"],
    ["level 1 {", "LEVEL {"],
    ["  alur mulai -> tinjau", "  alurr mulai tinjau"],
  ])("%s as %s: what may follow from the mistyped word waits", (right, wrong) => {
    expect(found(RIGHT.replace(right, () => wrong)).map(({ code }) => code)).toHaveLength(1);
  });
});

/** Whole files: what is put around the map, and how much of it is there. */
it.each([
  ["PlantUML around it", (map: string) => `@startuml\n${map}@enduml\n`, "@"],
  ["a fence of Markdown around it", (map: string) => `\`\`\`ppb\n${map}\`\`\`\n`, "```"],
  ["cut off behind an arrow", (map: string) => map.slice(0, map.indexOf("periksa -> lengkap")), "{"],
  ["cut off within a text", (map: string) => map.slice(0, map.indexOf("Memeriksa berkas") + 7), "{"],
  ["cut off within a line", (map: string) => map.slice(0, map.indexOf("arsipkan -> selesai") + 4), "{"],
  ["cut off behind a lane", (map: string) => map.slice(0, map.indexOf("  lajur umum {")), "{"],
  ["PlantUML's activities", (map: string) => activities(map), ":Mengajukan permohonan;"],
])("%s: one finding", (_, change, place) => {
  const text = change(RIGHT);
  const all = found(text);
  expect(all.map((d) => `${d.code}: ${render(d.message, "id")}`)).toHaveLength(1);
  expect(text.slice(all[0]?.span.start)).toMatch(startsWith(place));
});

function activities(map: string): string {
  const title = 'ajukan "Mengajukan permohonan"';
  return map.replace(title, ":Mengajukan permohonan;").replaceAll(/(?<=-> )ajukan/g, "mengajukan-permohonan");
}

it.each([
  ["a byte order mark", (map: string) => `\ufeff${map}`],
  ["tabs between words", (map: string) => map.replaceAll("unit umum ", "unit\tumum\t")],
  ["spaces that do not break", (map: string) => map.replaceAll("unit umum ", "unit\u00a0umum\u00a0")],
])("%s: no finding", (_, change) => {
  expect(change(RIGHT)).not.toBe(RIGHT);
  expect(found(change(RIGHT))).toEqual([]);
});

function startsWith(place: string): RegExp {
  return new RegExp(`^${place.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}`);
}
