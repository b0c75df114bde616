import type { MissingDrawing, UntidyDrawing } from "../../build/result.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { human } from "../../diagnostics/reporters/human.ts";
import type { ProcessMap } from "../../model/model.ts";
import { VERSION } from "../../version.ts";
import type { Terminal } from "../command.ts";
import { blemishFindings, missingFindings } from "./layout-finding.ts";
import { defineMessages, render } from "../../diagnostics/message.ts";

const messages = defineMessages({
  cannotBeMade: {
    id: '{map}: gambar "{message}" tidak dapat dibuat ({code}).\n',
    en: '{map}: the drawing "{message}" cannot be made ({code}).\n',
  },
});

/** Drawings that could not be made, and those that have to be read twice, by the id of their map. */
export interface ReportedMap {
  readonly map: string;
  readonly missing: readonly MissingDrawing[];
  readonly untidy: readonly UntidyDrawing[];
}

/** Shows why drawings are missing and what is untidy in others, each at its place in the sources; true when none is missing. */
export function reportDrawings(
  made: readonly ReportedMap[],
  maps: readonly ProcessMap[],
  terminal: Terminal,
): boolean {
  const findings: Diagnostic[] = [];
  for (const { map, missing, untidy } of made) {
    const named = maps.filter(({ id }) => map === id.value);
    const own = named.length > 0 ? named : maps;
    for (const { missing: one, finding } of missingFindings(missing, own)) {
      if (finding !== null) findings.push(finding);
      else
        terminal.err(
          render(messages.cannotBeMade({ map, message: one.message, code: one.code }), terminal.language),
        );
    }
    findings.push(...untidy.flatMap((drawing) => blemishFindings(drawing, own)));
  }
  const { language, color } = terminal;
  if (findings.length > 0) terminal.err(human(findings, { language, color, version: VERSION, rules: [] }));
  return made.every(({ missing }) => missing.length === 0);
}
