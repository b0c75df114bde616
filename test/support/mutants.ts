import { check } from "../../src/check.ts";
import { safeFix } from "../../src/diagnostics/diagnostic.ts";
import { fixAll } from "../../src/fix.ts";
import { formatSource } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { shape } from "../syntax/shape.ts";

/** Numbers from 0 to 1 that a seed decides: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What people and programs put into a source by mistake. */
const SCRAPS: readonly string[] = [
  "{",
  "}",
  '"',
  '"""',
  "'",
  "“",
  "”",
  "->",
  "=>",
  "→",
  "-[",
  "]->",
  "..>",
  "-->",
  ",",
  ";",
  ":",
  ".",
  "-",
  "--",
  "/*",
  "*/",
  "//",
  "// ppb-abaikan kode-lompat: sebab\n",
  "(",
  ")",
  "\n",
  "\n\n",
  "\r",
  "\r\n",
  " ",
  "\t",
  "\u00a0",
  "\u200b",
  "\u00ad",
  "\u2028",
  "\ufffd",
  "\0",
  "\ud800",
  "\\",
  "\\n",
  "0",
  "1.",
  "O4",
  "2027",
  "15-01-2026",
  "dan",
  "mulai",
  "selesai",
  "alur",
  "lajur",
  "level 1 {",
  "cfm",
  "peta",
  "unit",
  "pengampu",
  "bersama",
  "subproses",
  "kelompok",
  "P.1",
  "P.1.1",
  "Bidang Umum",
  "&",
  "(Baru)",
  "#",
  "-..........",
  "                    ",
];

/** A copy of a source with one to four mistakes in it; now and then with other line ends. */
export function mutant(source: string, random: () => number): string {
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(list: readonly T[], other: T): T => list[below(list.length)] ?? other;
  const wordAt = (text: string, at: number): readonly [number, number] => {
    let [start, end] = [at, at];
    while (start > 0 && /[\w.-]/.test(text[start - 1] ?? "")) start -= 1;
    while (end < text.length && /[\w.-]/.test(text[end] ?? "")) end += 1;
    return [start, end];
  };
  const changes: readonly ((text: string, at: number) => string)[] = [
    (text, at) => text.slice(0, at) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + text.slice(at + 1 + below(12)),
    (text, at) => text.slice(0, at) + pick(SCRAPS, "") + text.slice(at),
    (text, at) => `${text.slice(0, at)} ${pick(SCRAPS, "")} ${text.slice(at)}`,
    (text, at) => text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2),
    (text, at) => text.slice(0, at) + (text[at] ?? "").repeat(2) + text.slice(at + 1),
    (text, at) => {
      const [start, end] = wordAt(text, at);
      return text.slice(0, start) + text.slice(end);
    },
    (text, at) => {
      const [start, end] = wordAt(text, at);
      return `${text.slice(0, end)} ${text.slice(start)}`;
    },
    (text, at) => {
      const [start, end] = wordAt(text, at);
      const word = text.slice(start, end);
      return (
        text.slice(0, start) + (random() < 0.5 ? word.toUpperCase() : pick(SCRAPS, word)) + text.slice(end)
      );
    },
    (text, at) => {
      const lines = text.split("\n");
      const line = text.slice(0, at).split("\n").length - 1;
      const other = below(lines.length);
      const moved = lines[line] ?? "";
      if (random() < 0.5) lines.splice(line, 1);
      lines.splice(other, 0, moved);
      return lines.join("\n");
    },
    (text, at) => {
      const end = text.indexOf("\n", at);
      return end === -1 ? text : `${text.slice(0, end)} ${text.slice(end + 1)}`;
    },
    (text, at) => text.slice(0, at),
  ];
  let text = source;
  for (let n = 1 + below(4); n > 0; n -= 1) {
    // Cutting the file off is the last of the changes, and rare.
    const change = pick(random() < 0.03 ? changes : changes.slice(0, -1), (same) => same);
    text = change(text, below(text.length + 1));
  }
  const ends = random();
  return ends < 0.8 ? text : text.replace(/\r\n?|\n/g, ends < 0.9 ? "\r\n" : "\r");
}

/** What is wrong with what the tool makes of a text; null when nothing is. */
export function fault(text: string): string | null {
  const file = { path: "peta.ppb", text };
  const { diagnostics } = check([file]);
  for (const d of diagnostics) {
    const places = [
      d.span,
      ...(d.related ?? []).map((r) => r.span),
      ...(d.fix?.edits ?? []).map((e) => e.span),
    ];
    if (places.some(({ start, end }) => start < 0 || end < start || end > text.length))
      return `${d.code}: a place outside of the file`;
  }
  const parsed = parse(file);
  const formatted = formatSource(file).text;
  if (parsed.diagnostics.some((d) => d.severity === "error")) {
    if (formatted !== text) return "a file with errors was formatted";
  } else {
    const again = { path: file.path, text: formatted };
    if (formatSource(again).text !== formatted) return "formatting twice changes something";
    if (JSON.stringify(shape(parse(again).tree)) !== JSON.stringify(shape(parsed.tree)))
      return "formatting changes the meaning";
  }
  if (diagnostics.every((d) => safeFix(d) === null)) return null;
  const fixed = fixAll([file], [file]);
  if (fixed.count === 0) return null;
  const after = check(fixed.files).diagnostics;
  const errors = (list: typeof after): number => list.filter((d) => d.severity === "error").length;
  if (errors(after) > errors(diagnostics)) return "fixing makes errors";
  if (after.length > diagnostics.length) return "fixing makes findings";
  if (fixAll(fixed.files, fixed.files).count > 0) return "a second run of fixes changes the file again";
  return null;
}
