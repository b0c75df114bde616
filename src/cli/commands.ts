import { outputDescriptions } from "../build/outputs/descriptions.ts";
import type { Language } from "../diagnostics/diagnostic.ts";
import {
  checkOptions,
  drawOptions,
  buildOptions,
  exportOptions,
  importOptions,
  fmtOptions,
  explainOptions,
  initOptions,
} from "./options/command-options.ts";
import { command, type AnyCommand } from "./options/spec.ts";

function formList(language: Language): string {
  return Object.entries(outputDescriptions)
    .map(([name, text]) => `  ${name.padEnd(8)}${text[language]}`)
    .join("\n");
}

/** Every command of `ppb`, in the order of the help. */
export const commands: readonly AnyCommand[] = [
  command({
    name: "check",
    arguments: { id: "[jalur...]", en: "[path...]" },
    summary: { id: "Periksa peta dan tunjukkan kesalahannya", en: "Check maps and show their mistakes" },
    options: checkOptions,
    load: () => import("./commands/check.ts"),
  }),
  command({
    name: "draw",
    arguments: { id: "[kode atau folder...]", en: "[code or folder...]" },
    summary: { id: "Gambar satu proses atau seluruh peta", en: "Draw one process or a whole map" },
    options: drawOptions,
    load: () => import("./commands/draw.ts"),
  }),
  command({
    name: "build",
    arguments: { id: "[folder...]", en: "[folder...]" },
    summary: {
      id: "Buat lampiran, keputusan, matriks, dan semua gambar",
      en: "Make the lampiran, decree, matrix and all drawings",
    },
    options: buildOptions,
    load: () => import("./commands/build.ts"),
  }),
  command({
    name: "import",
    arguments: { id: "[berkas...]", en: "[file...]" },
    summary: {
      id: "Ambil proses dari berkas Excel, CSV, atau BPMN 2.0",
      en: "Take processes from Excel, CSV or BPMN 2.0 files",
    },
    options: importOptions,
    load: () => import("./commands/import.ts"),
  }),
  command({
    name: "export",
    arguments: { id: "[bentuk] [kode atau folder...]", en: "[form] [code or folder...]" },
    summary: {
      id: "Buat satu bentuk keluaran dari peta, tanpa build",
      en: "Make one form of output from a map, without a build",
    },
    more: {
      id: `\nBentuk:\n${formList("id")}`,
      en: `\nForms:\n${formList("en")}`,
    },
    options: exportOptions,
    load: () => import("./commands/export.ts"),
  }),
  command({
    name: "fmt",
    arguments: { id: "[jalur...]", en: "[path...]" },
    summary: { id: "Rapikan tulisan sumber", en: "Format sources" },
    options: fmtOptions,
    load: () => import("./commands/fmt.ts"),
  }),
  command({
    name: "explain",
    arguments: { id: "[aturan]", en: "[rule]" },
    summary: { id: "Jelaskan sebuah aturan, atau daftar semuanya", en: "Explain a rule, or list them all" },
    options: explainOptions,
    load: () => import("./commands/explain.ts"),
  }),
  command({
    name: "init",
    arguments: { id: "[folder]", en: "[folder]" },
    summary: { id: "Mulai peta baru", en: "Start a new map" },
    options: initOptions,
    load: () => import("./commands/init.ts"),
  }),
];
