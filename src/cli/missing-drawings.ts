import type { MissingDrawing } from "../build/result.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { human } from "../diagnostics/reporters/human.ts";
import { LayoutError } from "../layout/layout.ts";
import type { ProcessMap } from "../model/model.ts";
import { VERSION } from "../version.ts";
import type { Terminal } from "./command.ts";
import { layoutFinding } from "./layout-finding.ts";

/** Drawings that could not be made, by the id of their map. */
export interface MissingOfMap {
  readonly map: string;
  readonly missing: readonly MissingDrawing[];
}

/** Shows why drawings are missing, each at its place in the sources; true when none is. */
export function reportMissing(
  made: readonly MissingOfMap[],
  maps: readonly ProcessMap[],
  terminal: Terminal,
): boolean {
  const findings: Diagnostic[] = [];
  for (const { map, missing } of made) {
    const own = maps.filter(({ id }) => map === id.value);
    for (const { code, message, subject } of missing) {
      const finding = layoutFinding(new LayoutError(code, message, subject), own.length > 0 ? own : maps);
      if (finding !== null) findings.push(finding);
      else
        terminal.err(
          {
            id: `${map}: gambar "${message}" tidak dapat dibuat (${code}).\n`,
            en: `${map}: the drawing "${message}" cannot be made (${code}).\n`,
          }[terminal.language],
        );
    }
  }
  const { language, color } = terminal;
  if (findings.length > 0) terminal.err(human(findings, { language, color, version: VERSION, rules: [] }));
  return made.every(({ missing }) => missing.length === 0);
}
