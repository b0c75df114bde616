import { coreDiagnostic } from "./diagnostics/core.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { defineMessages } from "./diagnostics/message.ts";
import { lackedBy } from "./fonts/coverage.ts";
import type { SourceFile, Span } from "./source/source.ts";
import type { FileTree, TextLiteral } from "./syntax/ast.ts";

const messages = defineMessages({
  lacked: {
    id: 'Huruf bawaan tidak punya {named}; yang tercetak "?".',
    en: 'The shipped fonts have no {named}; "?" is printed.',
  },
  lost: {
    id: 'Huruf teks ini sudah hilang: yang tersisa "{rest}".',
    en: 'The letters of this text are lost: what is left is "{rest}".',
  },
  typeAgain: {
    id: "Disimpan dengan pengodean yang tidak mengenal hurufnya. Ketik ulang, atau ekspor lagi dari program asalnya sebagai UTF-8.",
    en: "It was saved in an encoding that does not know them. Type it again, or export it again from its program as UTF-8.",
  },
  write: { id: "Tulis dengan huruf Latin, atau hapus.", en: "Write it in Latin letters, or leave it out." },
});

/** So many characters are named in one message. */
const NAMED = 5;
/** So many question marks are shown. */
const SHOWN = 8;

/** A finding for each text with characters that are printed as question marks, or that are only question marks by now. */
export function unprintableFindings(file: SourceFile, tree: FileTree): readonly Diagnostic[] {
  // Most files need no look at their texts.
  if (lackedBy(file.text, "text").length === 0 && !file.text.includes("???")) return [];
  return tree.declarations
    .flatMap(textsOf)
    .flatMap((text) => [...lackedFindings(file, text), ...lostFindings(file, text)]);
}

function lackedFindings(file: SourceFile, text: TextLiteral): readonly Diagnostic[] {
  // What decoding has lost is a finding of its own.
  const lacked = lackedBy(text.value, "text").filter((char) => char !== "\ufffd");
  if (lacked.length === 0) return [];
  const named = lacked.slice(0, NAMED).join(" ");
  return [
    coreDiagnostic("karakter-tak-tercetak", {
      span: placeOf(file, text.span, lacked),
      message: messages.lacked({ named }),
      help: messages.write(),
    }),
  ];
}

function lostFindings(file: SourceFile, text: TextLiteral): readonly Diagnostic[] {
  // Letters that a program could not write and replaced: behind a word question marks are the author's.
  const [rest] = /(?<![\p{L}\p{N}?])\?{3,}/u.exec(text.value) ?? [];
  if (rest === undefined) return [];
  return [
    coreDiagnostic("huruf-hilang", {
      span: placeOf(file, text.span, [rest]),
      message: messages.lost({ rest: rest.slice(0, SHOWN) }),
      help: messages.typeAgain(),
    }),
  ];
}

/** The first of the characters as it stands in the source; the whole text when it is written otherwise there. */
function placeOf(file: SourceFile, span: Span, lacked: readonly string[]): Span {
  const found = lacked.map((char) => ({ char, at: file.text.indexOf(char, span.start) }));
  const inside = found.filter(({ at, char }) => at >= 0 && at + char.length <= span.end);
  const [first] = inside.sort((a, b) => a.at - b.at);
  return first === undefined ? span : { file, start: first.at, end: first.at + first.char.length };
}

/** Every text below a node of the tree. */
function textsOf(node: unknown): readonly TextLiteral[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (isText(node)) return [node];
  return Object.entries(node).flatMap(([key, value]) => (key === "span" ? [] : textsOf(value)));
}

function isText(node: object): node is TextLiteral {
  return "value" in node && typeof node.value === "string" && "span" in node;
}
