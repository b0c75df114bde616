import { meantSourceName } from "../source/names.ts";
import type { SourceFile } from "../source/source.ts";
import { coreDiagnostic } from "./core.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { defineMessages } from "./message.ts";

const messages = defineMessages({
  misnamed: {
    id: 'Nama berkas "{name}" tidak berakhiran .ppb, jadi berkas ini bukan sumber.',
    en: 'The file name "{name}" does not end in .ppb, so this file is no source.',
  },
  rename: {
    id: 'Ganti namanya menjadi "{meant}". Di Windows, tampilkan dahulu ekstensi nama berkas.',
    en: 'Rename it to "{meant}". On Windows, show file name extensions first.',
  },
  beside: {
    id: '"{name}" tidak dibaca; yang dibaca "{meant}" di sampingnya.',
    en: '"{name}" is not read; "{meant}" beside it is.',
  },
  deleteCopy: {
    id: "Pindahkan isinya bila itu yang terbaru, lalu hapus salinan ini.",
    en: "Move its content if it is the newer one, then delete this copy.",
  },
});

/**
 * The files to read, and one finding for each whose name is not quite that of a source (`unit.ppb.txt`, `UNIT.PPB`).
 * Its content counts all the same, so that the name is the only finding; not so when a file of the right name lies
 * beside it, of which it is an old or a newer copy.
 */
export function byName(files: readonly SourceFile[]): {
  readonly read: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const paths = new Set(files.map((file) => file.path));
  const read: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const slash = file.path.lastIndexOf("/") + 1;
    const name = file.path.slice(slash);
    const meant = meantSourceName(name);
    if (meant === null) read.push(file);
    else if (paths.has(file.path.slice(0, slash) + meant)) diagnostics.push(besideSource(file, name, meant));
    else {
      read.push(file);
      diagnostics.push(misnamed(file, name, meant));
    }
  }
  return { read, diagnostics };
}

function misnamed(file: SourceFile, name: string, meant: string): Diagnostic {
  return coreDiagnostic("nama-berkas", {
    span: { file, start: 0, end: 0 },
    message: messages.misnamed({ name }),
    help: messages.rename({ meant }),
  });
}

function besideSource(file: SourceFile, name: string, meant: string): Diagnostic {
  return coreDiagnostic("nama-berkas-ganda", {
    span: { file, start: 0, end: 0 },
    message: messages.beside({ name, meant }),
    help: messages.deleteCopy(),
  });
}
