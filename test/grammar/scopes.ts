import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from "vscode-textmate";

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
