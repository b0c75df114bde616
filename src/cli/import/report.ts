import type { Language, Message } from "../../diagnostics/diagnostic.ts";
import { terminalJson, terminalLine } from "../../text/terminal.ts";
import type { FileReport, ImportResult } from "../../import/import.ts";
import type { ImportNote, NoteEffect } from "../../import/note.ts";
import { defineMessages, render } from "../../diagnostics/message.ts";

const messages = defineMessages({
  lost: { id: "hilang", en: "lost" },
  changed: { id: "diubah", en: "changed" },
  leftOut: { id: "ditinggalkan", en: "left out" },
  wouldWrite: {
    id: "Akan ditulis (belum ada yang ditulis):",
    en: "Would be written (nothing is written yet):",
  },
  written: { id: "Ditulis:", en: "Written:" },
  next: {
    id: "Periksa kode dan pengampunya, lalu: ppb check",
    en: "Look at codes and owners, then: ppb check",
  },
  noCfm: { id: "  (tanpa CFM)", en: "  (no CFM)" },
});

export interface ReportOptions {
  /** Paths of the files written, as the user knows them. */
  readonly written: readonly string[];
  /** Whether nothing was written. */
  readonly isDry: boolean;
  readonly language: Language;
}

const EFFECTS: readonly (readonly [NoteEffect, Message])[] = [
  ["lost", messages.lost()],
  ["changed", messages.changed()],
  ["omitted", messages.leftOut()],
];

/** The report for a person: each file with what it became, then what was not taken over as it was. */
export function humanReport({ reports }: ImportResult, { written, isDry, language }: ReportOptions): string {
  const parts = reports.map((report) => fileReport(report, language));
  const intro: Message = isDry ? messages.wouldWrite() : messages.written();
  const closing: Message = messages.next();
  if (written.length === 0) return `${parts.join("\n")}\n`;
  const list = written.map((path) => `  ${terminalLine(path)}`);
  return `${[...parts, render(intro, language), ...list, "", render(closing, language)].join("\n")}\n`;
}

function fileReport({ path, refusal, processes, notes }: FileReport, language: Language): string {
  if (refusal !== null) return `${terminalLine(path)}: ${terminalLine(render(refusal, language))}\n`;
  const made = processes.map(
    ({ code, title, hasCfm }) => `  ${code}  ${terminalLine(title)}${hasCfm ? "" : withoutCfm(language)}`,
  );
  const lines = EFFECTS.flatMap(([effect, word]) =>
    notes
      .filter((note) => note.effect === effect)
      .map(
        (note) =>
          `  ${render(word, language)}: ${terminalLine(render(note.message, language))}${place(note)}`,
      ),
  );
  return [terminalLine(path), ...made, ...lines, ""].join("\n");
}

function withoutCfm(language: Language): string {
  return render(messages.noCfm(), language);
}

function place({ place: where }: ImportNote): string {
  return where === "" ? "" : ` [${terminalLine(where)}]`;
}

/** Version 1 of the report for programs; its fields are described in docs/impor.md. */
export function jsonReport({ reports }: ImportResult, { written, isDry, language }: ReportOptions): string {
  const files = reports.map(({ path, refusal, processes, notes }) => ({
    path,
    refusal: refusal === null ? null : render(refusal, language),
    processes,
    notes: notes.map(({ effect, code, place: where, message }) => ({
      effect,
      code,
      place: where,
      message: render(message, language),
    })),
  }));
  return `${terminalJson({ version: 1, dryRun: isDry, files, written })}\n`;
}
