// What the bench of imported models looks at; bundled by it on the fly.
import { check } from "../../src/check.ts";
import { importFiles } from "../../src/import/import.ts";
import type { ImportNote } from "../../src/import/note.ts";

export interface ModelOutcome {
  readonly refusal: string | null;
  readonly notes: readonly ImportNote[];
  /** Codes of what `ppb check` finds in the sources. */
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly text: string }[];
  readonly sources: readonly string[];
  readonly ms: number;
}

/** Imports one file as a map of its own and checks that map. */
export function importModel(path: string, bytes: Uint8Array): ModelOutcome {
  const begun = performance.now();
  const { files, reports } = importFiles([{ path, bytes }], { code: null, map: null, sheet: null });
  const ms = performance.now() - begun;
  const { diagnostics } = check(files.map((file) => ({ path: file.path, text: file.text })));
  return {
    refusal: reports[0]!.refusal?.en ?? null,
    notes: reports[0]!.notes,
    findings: diagnostics.map(({ code, severity, span }) => ({
      code,
      severity,
      text: `${span.file.path}: ${span.file.text.slice(span.start, span.end).split("\n")[0] ?? ""}`,
    })),
    sources: files.map(({ path: name, text }) => `// ${name}\n${text}`),
    ms,
  };
}
