import { expect } from "vitest";
import { check } from "../../src/check.ts";
import type { SourceFile, Span } from "../../src/source/source.ts";
import { said } from "../support/said.ts";

const textAt = ({ file, start, end }: Span): string => file.text.slice(start, end);

/** All that is found, without the places in files: where each finding stands is told by the text there. */
function foundIn(files: readonly SourceFile[]): readonly string[] {
  return check(files).diagnostics.map((one) =>
    [
      `${one.severity} ${one.code} «${textAt(one.span)}»: ${said(one)}`,
      ...(one.related ?? []).map(({ span }) => `  «${textAt(span)}»`),
    ].join("\n"),
  );
}

/** Each block and each line outside of one in a file of its own, in their order. */
function spread(text: string): readonly SourceFile[] {
  return text
    .split(/^(?=[a-z])/m)
    .map((part, i) => ({ path: `${String(i).padStart(3, "0")}.ppb`, text: part }));
}

/** Expects that in a map is found the same when its blocks stand in files of their own. */
export function expectSameInFiles(text: string): void {
  expect(foundIn(spread(text))).toEqual(foundIn([{ path: "peta.ppb", text }]));
}

/** Expects that in each of two maps beside each other is found what is found in it alone. */
export function expectSameBeside(text: string, other: string): void {
  const files = [
    { path: "a/peta.ppb", text },
    { path: "b/peta.ppb", text: other },
  ];
  expect(foundIn(files)).toEqual(files.flatMap((file) => foundIn([file])));
}
