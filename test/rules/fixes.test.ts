import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { render } from "../../src/diagnostics/message.ts";
import { check } from "../../src/check.ts";
import type { Diagnostic, Fix } from "../../src/diagnostics/diagnostic.ts";
import type { SourceFile } from "../../src/source/source.ts";

/** Every fix that a firing fixture offers, with the sources it is made for. */
function offered(): readonly (readonly [string, readonly SourceFile[], Diagnostic, Fix])[] {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter(
    (e) => e.isDirectory() && e.name !== "cases",
  );
  return folders.flatMap(({ name }) => {
    const folder = join(import.meta.dirname, name, "firing");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ppb"))
      .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
    return check(files).diagnostics.flatMap((d, i) =>
      d.fix === undefined ? [] : [[`${name} ${i + 1}`, files, d, d.fix] as const],
    );
  });
}

function apply(files: readonly SourceFile[], fix: Fix): readonly SourceFile[] {
  return files.map((file) => {
    const edits = fix.edits.filter((e) => e.span.file === file).sort((a, b) => b.span.start - a.span.start);
    const text = edits.reduce(
      (source, { span, newText }) => source.slice(0, span.start) + newText + source.slice(span.end),
      file.text,
    );
    return { ...file, text };
  });
}

it.each(offered())("%s: the fix removes its finding and makes no new one", (_, files, diagnostic, fix) => {
  const before = check(files).diagnostics.map((d) => `${d.code}: ${render(d.message, "id")}`);
  const after = check(apply(files, fix)).diagnostics.map((d) => `${d.code}: ${render(d.message, "id")}`);
  expect(after.length).toBeLessThan(before.length);
  expect(after.filter((finding) => !before.includes(finding))).toEqual([]);
  expect(
    after.filter((f) => f === `${diagnostic.code}: ${render(diagnostic.message, "id")}`).length,
  ).toBeLessThan(
    before.filter((f) => f === `${diagnostic.code}: ${render(diagnostic.message, "id")}`).length,
  );
});
