import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { render } from "../../src/diagnostics/message.ts";
import { check } from "../../src/check.ts";
import { SEVERITY_NAMES, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { rules } from "../../src/rules/list.ts";
import type { SourceFile, Span } from "../../src/source/source.ts";

/**
 * A folder `<rule>/firing` holds a map with one kind of defect, `temuan.txt` beside it everything that is
 * said about it; `<rule>/silent` holds a map that comes near and is right. The maps are clean otherwise, so
 * each golden text also shows that one cause gives one finding. `PPB_GOLDEN=write` rewrites the texts.
 */
const ROOT = import.meta.dirname;

function sources(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ppb"))
    .sort()
    .map((name) => ({ path: name.replaceAll("\\", "/"), text: readFileSync(join(folder, name), "utf8") }));
}

function place(span: Span): string {
  const before = span.file.text.slice(0, span.start).split("\n");
  return `${span.file.path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function report(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map((d) =>
      [
        `${SEVERITY_NAMES.id[d.severity]} ${d.code} di ${place(d.span)} «${d.span.file.text.slice(d.span.start, d.span.end)}»`,
        `  ${render(d.message, "id")}`,
        `  ${render(d.message, "en")}`,
        ...(d.help === undefined ? [] : [`  → ${render(d.help, "id")}`, `  → ${render(d.help, "en")}`]),
        ...(d.related ?? []).map((r) => `  lihat ${place(r.span)}: ${render(r.message, "id")}`),
        ...(d.fix?.edits ?? []).map((e) => `  perbaikan ${place(e.span)}: ${JSON.stringify(e.newText)}`),
      ].join("\n"),
    )
    .join("\n\n")
    .concat("\n");
}

const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "cases")
  .map((entry) => entry.name);

it("has folders of rules only, and every rule has a folder or a table of cases", () => {
  const names = rules.map((rule) => rule.name);
  expect(folders.filter((name) => !names.includes(name))).toEqual([]);
  const tables = readdirSync(join(ROOT, "cases"))
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(ROOT, "cases", name), "utf8"))
    .join("\n");
  expect(names.filter((name) => !folders.includes(name) && !tables.includes(`"${name}"`))).toEqual([]);
});

describe.each(folders)("%s", (name) => {
  it("says what the firing case is known to say, and nothing else", () => {
    const folder = join(ROOT, name, "firing");
    const { diagnostics } = check(sources(folder));
    const golden = join(folder, "temuan.txt");
    if (process.env["PPB_GOLDEN"] === "write") writeFileSync(golden, report(diagnostics));
    expect([...new Set(diagnostics.map((d) => d.code))]).toEqual([name]);
    expect(report(diagnostics)).toBe(readFileSync(golden, "utf8"));
  });

  it("has nothing to say about the silent case", () => {
    expect(report(check(sources(join(ROOT, name, "silent"))).diagnostics)).toBe("\n");
  });
});
