import { formatSource } from "../format.ts";
import type { WrittenDeclaration } from "../written.ts";
import { cfmLines } from "./cfm.ts";
import { decreeLines } from "./decree.ts";
import { levelLines, siblingFlowLine } from "./level.ts";
import { mapLines, unitLine } from "./map.ts";

/**
 * Declarations as canonical `.ppb`: reading the text gives the same declarations back. The lines go through the
 * formatter, so that there is one canonical form and one place that defines it. Throws a RangeError for what the
 * language cannot write: a name that is none, a code that would be read as another one, a label that is too long.
 */
export function print(declarations: readonly WrittenDeclaration[]): string {
  const parts = declarations.map((declaration) => linesOf(declaration).join("\n"));
  const text = joined(declarations, parts);
  return formatSource({ path: "", text }).text;
}

function linesOf(declaration: WrittenDeclaration): readonly string[] {
  switch (declaration.kind) {
    case "peta":
      return mapLines(declaration);
    case "unit":
    case "partner":
    case "post":
      return [unitLine(declaration)];
    case "level":
      return levelLines(declaration);
    case "cfm":
      return cfmLines(declaration);
    case "alur":
      return [siblingFlowLine(declaration)];
    case "keputusan":
      return decreeLines(declaration);
  }
}

/** Units stand together, blocks and flows stand apart. */
function joined(declarations: readonly WrittenDeclaration[], parts: readonly string[]): string {
  return parts
    .map((part, index) => {
      const isApart = index > 0 && !(isUnit(declarations[index - 1]) && isUnit(declarations[index]));
      return `${isApart ? "\n" : ""}${part}\n`;
    })
    .join("");
}

function isUnit(declaration: WrittenDeclaration | undefined): boolean {
  return declaration !== undefined && "abbreviations" in declaration;
}
