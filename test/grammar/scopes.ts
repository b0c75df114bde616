import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CstNode, IToken } from "chevrotain";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from "vscode-textmate";
import { PpbParser } from "../../grammar/parser/parser.ts";
import { createLexer } from "../../grammar/tokens.ts";

const PATH = new URL("../../grammar/ppb.tmLanguage.json", import.meta.url);

/** The committed highlighter, in the engine that editors use. */
export async function loadHighlighter(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(PATH, "utf8"), PATH.pathname)),
  });
  const grammar = await registry.loadGrammar("source.ppb");
  if (grammar === null) throw new Error("no grammar");
  return grammar;
}

/** The innermost scope of every character of a text. */
export function scopesOf(grammar: IGrammar, text: string): readonly string[] {
  const scopes = new Array<string>(text.length).fill("");
  let stack = INITIAL;
  let offset = 0;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    for (const t of tokens)
      scopes.fill(t.scopes.at(-1) ?? "", offset + t.startIndex, Math.min(text.length, offset + t.endIndex));
    stack = ruleStack;
    offset += line.length + 1;
  }
  return scopes;
}

/** Each token with the part that it plays for the parser: `kw_cabang` as a shape is not `cabang` as an id. */
export function roles(node: CstNode): readonly (readonly [role: string, token: IToken])[] {
  return Object.entries(node.children).flatMap(([role, children]) =>
    children.flatMap((child) =>
      "children" in child ? roles(child) : [[role, child] as readonly [string, IToken]],
    ),
  );
}

/** What the scope of a token begins with, for the part that it plays. */
const SCOPES: Readonly<Record<string, RegExp>> = {
  Name: /^(variable|constant\.(language|other\.code)|support)\./,
  Identifier: /^constant\.other\.code\./,
  SlashedPrefix: /^constant\.other\.code\./,
  Code: /^constant\.other\.code\./,
  NumberPath: /^constant\.(numeric|other\.code)\./,
  YearRange: /^constant\.numeric\./,
  DateLiteral: /^constant\.numeric\./,
  Text: /^(string\.quoted|constant\.character\.escape)\./,
  Arrow: /^keyword\.operator\.arrow\./,
  DottedArrow: /^keyword\.operator\.arrow\./,
  LabelledArrow: /^keyword\.operator\.arrow\./,
  LabelledDottedArrow: /^keyword\.operator\.arrow\./,
  Open: /^punctuation\./,
  Close: /^punctuation\./,
};

const lexer = createLexer();
const parser = new PpbParser();

/** Tokens that the highlighter takes for something else than the parser does. */
export function disagreements(grammar: IGrammar, text: string): readonly string[] {
  const lexed = lexer.tokenize(text);
  parser.input = lexed.tokens;
  const cst = parser.file();
  if (parser.errors.length > 0) throw new Error(`${parser.errors[0]!.message}\n${text}`);
  const scopes = scopesOf(grammar, text);
  const wrong: string[] = [];
  const look = (role: string, token: IToken, wanted: RegExp): void => {
    for (const at of [token.startOffset, token.endOffset ?? token.startOffset]) {
      const scope = scopes[at] ?? "";
      if (!wanted.test(scope)) wrong.push(`${token.startLine ?? 0}: ${token.image} as ${role} is ${scope}`);
    }
  };
  for (const [role, token] of roles(cst))
    look(role, token, role.startsWith("kw_") ? /^keyword\.(control|other)\./ : (SCOPES[role] ?? /^$/));
  for (const token of lexed.groups["comments"] ?? [])
    look("comment", token, /^(comment|keyword\.control\.s)/);
  return wrong;
}
