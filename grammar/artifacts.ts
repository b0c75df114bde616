import { highlighter } from "./highlight.ts";
import { PpbParser } from "./parser.ts";

/** The committed files that are made from the language, by path: `npm run reference` writes them. */
export async function artifacts(): Promise<ReadonlyMap<string, string>> {
  const rules = new PpbParser().getGAstProductions();
  const textMate = `${JSON.stringify(highlighter(rules), null, 1)}\n`;
  return new Map([
    ["grammar/ppb.tmLanguage.json", textMate],
    ["editors/vscode/syntaxes/ppb.tmLanguage.json", textMate],
  ]);
}
