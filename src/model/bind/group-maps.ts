import { coreDiagnostic } from "../../diagnostics/core.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { SourceFile } from "../../source/source.ts";
import type { Declaration, FileTree, MapDecl } from "../../syntax/ast.ts";

const messages = defineMessages({
  secondMap: { id: "Folder ini sudah punya blok peta.", en: "This folder already has a peta block." },
  oneMap: {
    id: "Satu folder, satu peta. Pindahkan peta ini ke folder sendiri atau gabungkan pengaturannya.",
    en: "One folder, one map. Move this one to a folder of its own or merge the settings.",
  },
  firstMap: { id: "peta pertama di sini", en: "the first map is here" },
  withoutMap: {
    id: "Berkas ini tidak berada di bawah folder yang punya blok peta.",
    en: "No folder above this file has a peta block.",
  },
  addMap: {
    id: 'Tambahkan blok peta, misalnya: peta DINAS { judul "…" instansi "…" }',
    en: 'Add a peta block, for example: peta DINAS { judul "…" instansi "…" }',
  },
});

export interface ParsedFile {
  readonly file: SourceFile;
  readonly tree: FileTree;
}

/** What belongs to one map: its `peta` block and everything else declared in its folder and below. */
export interface MapFiles {
  readonly folder: string;
  readonly head: MapDecl;
  readonly declarations: Declaration[];
  /** The file of the head, and all others of the map: one that declares nothing may be one that could not be read. */
  readonly files: SourceFile[];
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

/** Files by the nearest folder above them that has a `peta` block, in order of the folders. */
export function groupByMap(files: readonly ParsedFile[], diagnostics: Diagnostic[]): readonly MapFiles[] {
  const byFolder = new Map<string, MapFiles>();
  for (const { file, tree } of files) {
    for (const head of tree.declarations) {
      if (head.kind !== "peta") continue;
      const folder = folderOf(file.path);
      const first = byFolder.get(folder);
      if (first === undefined) byFolder.set(folder, { folder, head, declarations: [], files: [file] });
      else diagnostics.push(secondMap(first.head, head));
    }
  }
  const homeless = new Map<string, Diagnostic>();
  for (const { file, tree } of files) {
    const folder = folderOf(file.path);
    const owner = nearestMap(folder, byFolder);
    if (owner === null) {
      if (tree.declarations.length === 0) continue;
      if (!homeless.has(folder)) homeless.set(folder, withoutMap(tree, file));
      continue;
    }
    for (const d of tree.declarations) owner.declarations.push(d);
    if (file !== owner.head.span.file) owner.files.push(file);
  }
  // A missing map is one cause, however many files and folders below wait for it.
  for (const [folder, finding] of homeless)
    if (folder === "" || !isBelow(folderOf(folder), homeless)) diagnostics.push(finding);
  return [...byFolder.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function isBelow(folder: string, folders: ReadonlyMap<string, unknown>): boolean {
  for (let at = folder; ; at = folderOf(at)) {
    if (folders.has(at)) return true;
    if (at === "") return false;
  }
}

function nearestMap(folder: string, byFolder: ReadonlyMap<string, MapFiles>): MapFiles | null {
  for (let at = folder; ; at = folderOf(at)) {
    const found = byFolder.get(at);
    if (found !== undefined) return found;
    if (at === "") return null;
  }
}

function secondMap(first: MapDecl, second: MapDecl): Diagnostic {
  return coreDiagnostic("peta-ganda", {
    span: second.id.span,
    message: messages.secondMap(),
    help: messages.oneMap(),
    related: [{ span: first.id.span, message: messages.firstMap() }],
  });
}

function withoutMap(tree: FileTree, file: SourceFile): Diagnostic {
  const first = tree.declarations[0];
  return coreDiagnostic("peta-hilang", {
    span: first?.span ?? { file, start: 0, end: 0 },
    message: messages.withoutMap(),
    help: messages.addMap(),
  });
}
