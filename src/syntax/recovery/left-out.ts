import type { IToken } from "chevrotain";
import type { Text } from "../../diagnostics/diagnostic.ts";
import { clipped } from "../report/problems.ts";
import { spanOf, type Correction } from "./correction.ts";
import { describeTrouble } from "../report/describe.ts";
import type { StatementReading } from "./read-statement.ts";
import type { Context } from "./statements.ts";

/** A fact of a process with no process before it. */
export function looseFact(t: IToken): Correction {
  return {
    ...plain(t),
    message: {
      id: `Keterangan "${t.image}" ini tidak berada di belakang sebuah proses.`,
      en: `This fact "${t.image}" does not stand behind a process.`,
    },
    help: {
      id: "Pindahkan ke baris proses yang dimaksud, atau ke dalam kurung { } di belakangnya.",
      en: "Move it to the line of its process, or into the braces { } behind it.",
    },
  };
}

/** A statement of an outer block. */
export function outside(t: IToken, inner: { readonly word: string }): Correction {
  return {
    ...plain(t),
    message: {
      id: `Tidak mengharapkan "${clipped(t.image)}" di sini.`,
      en: `Did not expect "${clipped(t.image)}" here.`,
    },
    help: {
      id: `Baris ${clipped(t.image)} ditulis di luar blok ${clipped(inner.word)}: sesudah kurung tutupnya.`,
      en: `The line ${clipped(t.image)} stands outside of the block ${clipped(inner.word)}: behind the brace that closes it.`,
    },
  };
}

/** A statement that cannot be read, and the block behind it with it. */
export function unread(
  { trouble, t, before, allowed }: NonNullable<StatementReading["trouble"]>,
  context: Context,
  first: IToken,
  hasBlock: boolean,
): Correction {
  const isUnknown =
    trouble.index === 0 && /^(?:Identifier|Code)$/.test(first.tokenType.name) && allowed.length > 0;
  const span = spanOf(t ?? before ?? first);
  if (!isUnknown) return { ...plain(first), ...span, ...describeTrouble(trouble, t, before, allowed) };
  const word = clipped(first.image);
  const choices = context === "file" || allowed.length <= 16 ? allowed.join(", ") : null;
  const help: Text =
    choices === null
      ? {
          id: "Periksa baris ini, atau jadikan komentar dengan // di depannya.",
          en: "Check this line, or make it a comment with // before it.",
        }
      : { id: `Di sini ditulis: ${choices}.`, en: `What stands here: ${choices}.` };
  return {
    ...plain(first),
    ...spanOf(first),
    message: hasBlock
      ? {
          id: `Blok "${word}" tidak dikenal; isinya tidak dibaca.`,
          en: `There is no block "${word}"; what is in it is not read.`,
        }
      : { id: `"${word}" tidak dikenal di sini.`, en: `"${word}" is not known here.` },
    help,
  };
}

function plain(t: IToken): Pick<Correction, "code" | "start" | "end" | "edits" | "grade"> {
  return { code: "sintaks-tak-terduga", ...spanOf(t), edits: [], grade: null };
}
