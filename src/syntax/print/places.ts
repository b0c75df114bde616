import type { TokenType } from "chevrotain";
import { stepKeyword } from "../../../grammar/words.ts";
import { allTokens, PartWord, ProcessFactWord, SopFactWord, StepKindWord } from "../../../grammar/tokens.ts";
import type { StepKind } from "../ast.ts";

/** Whether a word begins a fact of a process, so that it cannot follow a name in a list. */
export const isProcessFactWord = within(ProcessFactWord);
/** The same of a fact of an SOP. */
export const isSopFactWord = within(SopFactWord);
/** Whether a word opens another part of a file, so that it is the name of a step only before a text. */
const isPartWord = within(PartWord);
/** Whether a word says the kind of a step. */
const isStepKindWord = within(StepKindWord);

/**
 * Whether a word names a step where one of its kind begins: `selesai tunggu` would be an end, `tahap subproses P.2` a phase. The
 * lexer reads a word that opens another part as a name only when a text follows it or its kind.
 */
export function canNameStep(
  id: string,
  { kind, text }: { readonly kind: StepKind; readonly text: string | null },
): boolean {
  if (kind === "start" || kind === "end") return id === stepKeyword(kind) || !isStepKindWord(id);
  if (id === "mulai" || id === "selesai") return false;
  return !isPartWord(id) || (text !== null && kind !== "subprocess");
}

function within(category: TokenType): (word: string) => boolean {
  const members = allTokens.filter((type) => type.CATEGORIES?.includes(category)).map((type) => type.PATTERN);
  return (word) => members.includes(word);
}
