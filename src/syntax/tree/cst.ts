import type { CstElement, CstNode, IToken } from "chevrotain";
import type { SourceFile, Span } from "../../source/source.ts";
import type { CodeRef, Identifier, Located, TextLiteral } from "../ast.ts";
import { splitCode } from "../code.ts";
import { textValue } from "../text.ts";

/** Most parts are absent, and a file may have a million of them. */
const NONE: readonly never[] = [];

/** Reads the parts of one concrete node; parts that recovery dropped are simply absent. */
export function nodes(node: CstNode, name: string): readonly CstNode[] {
  return node.children[name]?.filter((child): child is CstNode => "children" in child) ?? NONE;
}

export function node(parent: CstNode, name: string): CstNode | null {
  return parent.children[name]?.find((child): child is CstNode => "children" in child) ?? null;
}

/** One thing for each of the nodes; what could not be read of one is left out. */
export function built<T>(list: readonly CstNode[], build: (n: CstNode) => T | null): readonly T[] {
  return list.length === 0 ? NONE : list.map(build).filter((one) => one !== null);
}

/** Tokens of a type, without those that recovery invented. */
export function tokens(parent: CstNode, name: string): readonly IToken[] {
  return parent.children[name]?.filter(isRealToken) ?? NONE;
}

export function token(parent: CstNode, name: string): IToken | null {
  return parent.children[name]?.find(isRealToken) ?? null;
}

function isRealToken(child: CstElement): child is IToken {
  return !("children" in child) && !Number.isNaN(child.startOffset) && child.isInsertedInRecovery !== true;
}

/** The first token whose name starts with `kw_`: the keyword that decides which form this is. */
export function keyword(parent: CstNode): { readonly word: string; readonly token: IToken } | null {
  let found: IToken | null = null;
  for (const key in parent.children) {
    if (!key.startsWith("kw_")) continue;
    const first = token(parent, key);
    if (first !== null && (found === null || first.startOffset < found.startOffset)) found = first;
  }
  return found === null ? null : { word: found.image, token: found };
}

export function tokenSpan(file: SourceFile, t: IToken): Span {
  return { file, start: t.startOffset, end: (t.endOffset ?? t.startOffset) + 1 };
}

export function nodeSpan(file: SourceFile, n: CstNode): Span {
  const start = n.location?.startOffset ?? 0;
  const end = n.location?.endOffset;
  return { file, start, end: end === undefined || Number.isNaN(end) ? start : end + 1 };
}

export function located(file: SourceFile, t: IToken): Located<string> {
  return { value: t.image, span: tokenSpan(file, t) };
}

export function identifier(file: SourceFile, t: IToken | null): Identifier | null {
  return t === null ? null : located(file, t);
}

export function text(file: SourceFile, t: IToken | null): TextLiteral | null {
  return t === null ? null : { value: textValue(t.image), span: tokenSpan(file, t) };
}

export function texts(file: SourceFile, list: readonly IToken[]): readonly TextLiteral[] {
  return list.map((t) => ({ value: textValue(t.image), span: tokenSpan(file, t) }));
}

/** Reads a code from a node that holds Code | (Name | SlashedPrefix) NumberPath? | NumberPath | Text. */
export function codeRef(file: SourceFile, parent: CstNode | null): CodeRef | null {
  if (parent === null) return null;
  const first = firstOfCode(parent);
  if (first === null) return null;
  const quoted = first.image.startsWith('"');
  const isWhole = quoted || first.tokenType.name === "Code" || first.tokenType.name === "NumberPath";
  const numbers = isWhole ? null : token(parent, "NumberPath");
  const last = numbers ?? first;
  const span = { file, start: first.startOffset, end: (last.endOffset ?? last.startOffset) + 1 };
  // A comment or a line end between the two words is no part of the code.
  const written = quoted
    ? textValue(first.image)
    : first.image + (numbers === null ? "" : ` ${numbers.image}`);
  return { ...splitCode(written), text: written, span };
}

const CODE_TOKENS = ["Code", "SlashedPrefix", "Name", "Identifier", "NumberPath", "Text"] as const;

/** The token that a code begins with; a text is one only where nothing else is. */
function firstOfCode(parent: CstNode): IToken | null {
  let text: IToken | null = null;
  for (const name of CODE_TOKENS)
    for (const candidate of tokens(parent, name)) {
      if (candidate.tokenType.name !== "LineText") return candidate;
      text ??= candidate;
    }
  return text;
}
