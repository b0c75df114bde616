import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { coreDiagnostic } from "../diagnostics/core.ts";
import type { SourceFile } from "../source/source.ts";
import type { Declaration, DecreeDecl, FileTree, MapDecl } from "../syntax/ast.ts";
import { bindCfms } from "./bind-cfm.ts";
import { bindDecree } from "./bind-decree.ts";
import { bindSettings } from "./bind-settings.ts";
import { bindTree } from "./bind-tree.ts";
import { resolveAcross } from "./bind-across.ts";
import type { ProcessMap, Repository, Unit } from "./model.ts";

export interface ParsedFile {
  readonly file: SourceFile;
  readonly tree: FileTree;
}

/**
 * Joins the trees of all files into maps (a map is the folder of a `peta` block and all below it) and
 * resolves every name. Never throws; what has no meaning is told and left out.
 */
export function bind(files: readonly ParsedFile[]): {
  readonly repository: Repository;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const sorted = [...files].sort((a, b) =>
    a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : 0,
  );
  const groups = groupByMap(sorted, diagnostics);
  tellRepeatedIds(groups, diagnostics);
  const maps = groups.map((group) => bindMap(group, diagnostics));
  return {
    repository: {
      maps: resolveAcross(maps),
      files: sorted.map((f) => f.file),
      suppressions: sorted.flatMap((f) => f.tree.suppressions),
    },
    diagnostics,
  };
}

interface MapFiles {
  readonly folder: string;
  readonly head: MapDecl;
  readonly declarations: Declaration[];
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

function groupByMap(files: readonly ParsedFile[], diagnostics: Diagnostic[]): readonly MapFiles[] {
  const byFolder = new Map<string, MapFiles>();
  for (const { file, tree } of files) {
    for (const head of tree.declarations) {
      if (head.kind !== "peta") continue;
      const folder = folderOf(file.path);
      const first = byFolder.get(folder);
      if (first === undefined) byFolder.set(folder, { folder, head, declarations: [] });
      else diagnostics.push(secondMap(first.head, head));
    }
  }
  // A missing map is one cause, however many files wait for it.
  const homeless = new Set<string>();
  for (const { file, tree } of files) {
    if (tree.declarations.every((d) => d.kind === "peta")) continue;
    const folder = folderOf(file.path);
    const owner = nearestMap(folder, byFolder);
    if (owner === null) {
      if (!isBelow(folder, homeless)) diagnostics.push(withoutMap(tree, file));
      homeless.add(folder);
    } else for (const d of tree.declarations) owner.declarations.push(d);
  }
  return [...byFolder.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function isBelow(folder: string, folders: ReadonlySet<string>): boolean {
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
    message: { id: "Folder ini sudah punya blok peta.", en: "This folder already has a peta block." },
    help: {
      id: "Satu folder, satu peta. Pindahkan peta ini ke folder sendiri atau gabungkan pengaturannya.",
      en: "One folder, one map. Move this one to a folder of its own or merge the settings.",
    },
    related: [{ span: first.id.span, message: { id: "peta pertama di sini", en: "the first map is here" } }],
  });
}

/** References across maps go by id: two maps of one id could not be told apart. */
function tellRepeatedIds(groups: readonly MapFiles[], diagnostics: Diagnostic[]): void {
  const first = new Map<string, MapDecl>();
  for (const { head } of groups) {
    const earlier = first.get(head.id.value);
    if (earlier === undefined) {
      first.set(head.id.value, head);
      continue;
    }
    diagnostics.push(
      coreDiagnostic("id-peta-ganda", {
        span: head.id.span,
        message: {
          id: `Peta lain di repositori ini sudah bernama ${head.id.value}.`,
          en: `Another map of this repository is already called ${head.id.value}.`,
        },
        help: { id: "Beri nama lain pada salah satunya.", en: "Give one of them another name." },
        related: [{ span: earlier.id.span, message: { id: "peta pertama", en: "the first map" } }],
      }),
    );
  }
}

function withoutMap(tree: FileTree, file: SourceFile): Diagnostic {
  const first = tree.declarations[0];
  return coreDiagnostic("peta-hilang", {
    span: first?.span ?? { file, start: 0, end: 0 },
    message: {
      id: "Berkas ini tidak berada di bawah folder yang punya blok peta.",
      en: "No folder above this file has a peta block.",
    },
    help: {
      id: 'Tambahkan blok peta, misalnya: peta DINAS { judul "…" instansi "…" }',
      en: 'Add a peta block, for example: peta DINAS { judul "…" instansi "…" }',
    },
  });
}

function bindMap(source: MapFiles, diagnostics: Diagnostic[]): ProcessMap {
  const { declarations, head, folder } = source;
  const units = bindUnits(declarations, diagnostics);
  const settings = bindSettings(head, folder, declarations);
  const { written, ...tree } = bindTree(declarations, settings);
  const cfms = bindCfms(declarations, tree.byPath, settings, units, { ...tree, written });
  const decrees = declarations.filter((d): d is DecreeDecl => d.kind === "keputusan");
  for (const extra of decrees.slice(1)) diagnostics.push(secondDecree(extra));
  const decree = decrees[0];
  return {
    id: head.id,
    folder,
    ...settings,
    units,
    ...tree,
    cfms,
    decree: decree === undefined ? null : bindDecree(decree),
    span: head.span,
  };
}

function secondDecree(decree: DecreeDecl): Diagnostic {
  return coreDiagnostic("keputusan-ganda", {
    span: { ...decree.span, end: decree.span.start + "keputusan".length },
    message: { id: "Peta ini sudah punya blok keputusan.", en: "This map already has a keputusan block." },
    help: { id: "Gabungkan menjadi satu blok.", en: "Merge them into one block." },
  });
}

function bindUnits(declarations: readonly Declaration[], diagnostics: Diagnostic[]): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const d of declarations) {
    if (d.kind !== "unit" && d.kind !== "mitra" && d.kind !== "jabatan") continue;
    const first = units.get(d.id.value);
    if (first !== undefined) {
      diagnostics.push(
        coreDiagnostic("unit-ganda", {
          span: d.id.span,
          message: {
            id: `Unit "${d.id.value}" sudah dideklarasikan.`,
            en: `Unit "${d.id.value}" is already declared.`,
          },
          help: {
            id: "Pakai nama lain atau hapus salah satunya.",
            en: "Use another name or delete one of them.",
          },
          related: [{ span: first.span, message: { id: "deklarasi pertama", en: "first declaration" } }],
        }),
      );
      continue;
    }
    units.set(d.id.value, {
      id: d.id.value,
      name: d.name.value,
      abbreviation: d.abbreviations[0]?.value ?? null,
      kind: d.kind,
      span: d.span,
    });
  }
  return [...units.values()];
}
