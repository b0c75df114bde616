import { check } from "../../src/check.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { applyFixes } from "../../src/edits/apply.ts";
import type { SourceFile } from "../../src/source/source.ts";
import { said } from "../support/said.ts";

const visible = (text: string): string =>
  text.replaceAll("\n", "⏎").replace(/\p{C}|[^\P{Z} ]/gu, (c) => `<${c.codePointAt(0)!.toString(16)}>`);

function place({ span: { file, start, end } }: Diagnostic): string {
  const before = file.text.slice(0, start).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1} «${visible(file.text.slice(start, end))}»`;
}

/** The lines of a text that another does not have in the same order. */
function changed(text: string, before: string): readonly string[] {
  const [lines, old] = [text.split("\n"), before.split("\n")];
  const same = lines.findIndex((line, i) => line !== old[i]);
  if (same < 0) return lines.length < old.length ? ["(shorter)"] : [];
  let end = 0;
  while (end < lines.length - same && end < old.length - same && lines.at(-end - 1) === old.at(-end - 1))
    end += 1;
  return [`${same + 1}:`, ...lines.slice(same, lines.length - end)];
}

/** What is found in a file, a line for each finding, and the lines that all fixes together make of it. */
export function foundIn(
  text: string,
  find: (file: SourceFile) => readonly Diagnostic[] = (file) => check([file]).diagnostics,
): readonly string[] {
  const file = { path: "peta.ppb", text };
  const diagnostics = find(file);
  const fixes = diagnostics.flatMap(({ fix }) => fix ?? []);
  const [fixed] = applyFixes([file], fixes).files;
  return [
    ...diagnostics.map((d) => `  ${d.severity} ${d.code} ${place(d)}: ${said(d)}`),
    ...changed(fixed?.text ?? "", text).map((line) => `  | ${visible(line)}`),
  ];
}
