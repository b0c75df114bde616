import type { Language, Text } from "../../diagnostics/diagnostic.ts";
import { terminalJson, terminalLine } from "../../text/terminal.ts";
import type { FileReport, ImportResult } from "../../import/import.ts";
import type { ImportNote, NoteEffect } from "../../import/note.ts";

export interface ReportOptions {
  /** Paths of the files written, as the user knows them. */
  readonly written: readonly string[];
  /** Whether nothing was written. */
  readonly isDry: boolean;
  readonly language: Language;
}

const EFFECTS: readonly (readonly [NoteEffect, Text])[] = [
  ["lost", { id: "hilang", en: "lost" }],
  ["changed", { id: "diubah", en: "changed" }],
  ["omitted", { id: "ditinggalkan", en: "left out" }],
];

/** The report for a person: each file with what it became, then what was not taken over as it was. */
export function humanReport({ reports }: ImportResult, { written, isDry, language }: ReportOptions): string {
  const parts = reports.map((report) => fileReport(report, language));
  const intro: Text = isDry
    ? { id: "Akan ditulis (belum ada yang ditulis):", en: "Would be written (nothing is written yet):" }
    : { id: "Ditulis:", en: "Written:" };
  const closing: Text = {
    id: "Periksa kode dan pengampunya, lalu: ppb check",
    en: "Look at codes and owners, then: ppb check",
  };
  if (written.length === 0) return `${parts.join("\n")}\n`;
  const list = written.map((path) => `  ${terminalLine(path)}`);
  return `${[...parts, intro[language], ...list, "", closing[language]].join("\n")}\n`;
}

function fileReport({ path, refusal, processes, notes }: FileReport, language: Language): string {
  if (refusal !== null) return `${terminalLine(path)}: ${terminalLine(refusal[language])}\n`;
  const made = processes.map(
    ({ code, title, hasCfm }) => `  ${code}  ${terminalLine(title)}${hasCfm ? "" : withoutCfm(language)}`,
  );
  const lines = EFFECTS.flatMap(([effect, word]) =>
    notes
      .filter((note) => note.effect === effect)
      .map((note) => `  ${word[language]}: ${terminalLine(note.message[language])}${place(note)}`),
  );
  return [terminalLine(path), ...made, ...lines, ""].join("\n");
}

function withoutCfm(language: Language): string {
  return { id: "  (tanpa CFM)", en: "  (no CFM)" }[language];
}

function place({ place: where }: ImportNote): string {
  return where === "" ? "" : ` [${terminalLine(where)}]`;
}

/** Version 1 of the report for programs; its fields are described in docs/impor.md. */
export function jsonReport({ reports }: ImportResult, { written, isDry, language }: ReportOptions): string {
  const files = reports.map(({ path, refusal, processes, notes }) => ({
    path,
    refusal: refusal === null ? null : refusal[language],
    processes,
    notes: notes.map(({ effect, code, place: where, message }) => ({
      effect,
      code,
      place: where,
      message: message[language],
    })),
  }));
  return `${terminalJson({ version: 1, dryRun: isDry, files, written })}\n`;
}
