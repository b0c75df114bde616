import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Span } from "../../src/source/source.ts";
import { said } from "./said.ts";

/** A case and the lines that stand below its name in the golden text. */
type Section = readonly [name: string, lines: () => readonly string[] | Promise<readonly string[]>];

/** Compares each case with its section of the golden text at `path`; `PPB_GOLDEN=write` rewrites that. */
export function testSections(path: string, sections: readonly Section[]): void {
  const textOf = async ([name, lines]: Section): Promise<string> =>
    [name, ...(await lines()).map((line) => `  ${line}`)].join("\n");
  const golden = (): readonly string[] =>
    existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n\n") : [];
  if (process.env["PPB_GOLDEN"] === "write")
    beforeAll(async () => {
      const texts: string[] = [];
      for (const section of sections) texts.push(await textOf(section));
      writeFileSync(path, `${texts.join("\n\n")}\n`);
    });

  it("the golden text has no more and no fewer cases", () => {
    expect(golden().map((section) => section.split("\n")[0])).toEqual(sections.map(([name]) => name));
  });

  it.each(sections.map((one, i) => [one[0], one, i] as const))("all that is said: %s", async (_, one, i) => {
    expect((await textOf(one)).split("\n")).toEqual(golden()[i]?.split("\n"));
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
