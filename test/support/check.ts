import { check } from "../../src/check.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { RuleOptions } from "../../src/rules/index.ts";
import type { SourceFile } from "../../src/source/source.ts";

/** The files of an example: several stand below one another, each headed `// path.ppb`. */
export function exampleFiles(example: string, path = "peta.ppb"): readonly SourceFile[] {
  const parts = example.split(/^\/\/ (\S+\.ppb(?:\.txt)?)\n/m);
  if (parts.length === 1) return [{ path, text: example }];
  return parts.flatMap((head, i) => (i % 2 === 1 ? [{ path: head, text: parts[i + 1] ?? "" }] : []));
}

/** All findings of one example, as `ppb check` gives them. */
export function findings(text: string, path = "peta.ppb", options: RuleOptions = {}): readonly Diagnostic[] {
  return check(exampleFiles(text, path), options).diagnostics;
}
