import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Span } from "../../src/source/source.ts";
import { said } from "./said.ts";

/** A case and the lines that stand below its name in the golden text. */
type Section = readonly [name: string, lines: () => readonly string[]];

/** Compares each case with its section of the golden text at `path`; `PPB_GOLDEN=write` rewrites that. */
export function testSections(path: string, sections: readonly Section[]): void {
  const textOf = ([name, lines]: Section): string => [name, ...lines().map((line) => `  ${line}`)].join("\n");
  if (process.env["PPB_GOLDEN"] === "write") writeFileSync(path, `${sections.map(textOf).join("\n\n")}\n`);
  const golden = existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n\n") : [];

  it("the golden text has no more and no fewer cases", () => {
    expect(golden.map((section) => section.split("\n")[0])).toEqual(sections.map(([name]) => name));
  });

  it.each(sections.map((one, i) => [one[0], one, i] as const))("all that is said: %s", (_, one, i) => {
    expect(textOf(one).split("\n")).toEqual(golden[i]?.split("\n"));
  });
}

function place({ file, start, end }: Span): string {
  const line = file.text.slice(0, start).split("\n").length;
  return `${file.path}:${line} «${file.text.slice(start, end).replaceAll("\n", "⏎")}»`;
}

/** All that findings say: how severe each is, where it stands, its sentences (`said`), and the places that it shows. */
export function toldOf(found: readonly Diagnostic[]): readonly string[] {
  return found.flatMap((one) => [
    `${one.severity} ${one.code} ${place(one.span)}: ${said(one)}`,
    ...(one.related ?? []).map(({ span }) => `  ${place(span)}`),
  ]);
}
