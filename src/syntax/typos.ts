import { tokenMatcher, type CstNode, type IRecognitionException, type IToken } from "chevrotain";
import { keywordGroups, type Keyword } from "../../grammar/keywords.ts";
import type { Places } from "../../grammar/places.ts";
import { kw, Name } from "../../grammar/tokens.ts";
import { choices } from "../../grammar/words.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { nodes, token, tokens } from "./cst.ts";
import { expectedToken } from "./expected.ts";

/** A word that was read as the keyword it most likely means. */
export interface Typo {
  readonly written: IToken;
  /** The rest of a keyword that was written as two words: `penanda tangan`. */
  readonly rest?: IToken;
  readonly meant: string;
}

/** The token that the parser reads in place of a mistyped one. */
export function asKeyword({ written, rest, meant }: Typo): IToken {
  const type = kw[meant as Keyword];
  const end = rest ?? written;
  return {
    ...written,
    image: meant,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
    ...(end.endOffset === undefined ? {} : { endOffset: end.endOffset }),
  };
}

/** Mistyped keywords that explain an error: the word itself, or the one before it on its line. */
export function typosAt(
  error: IRecognitionException,
  index: number,
  input: readonly IToken[],
  allowed: readonly string[],
): readonly Typo[] {
  const before = input[index - 1];
  const suspects = [input[index], before?.endLine === error.token.startLine ? before : undefined];
  return suspects.flatMap((written, back) => {
    if (written?.tokenType.name !== "Identifier") return [];
    const typo = twoWords(written, input[index - back + 1], allowed) ?? oneWord(written, allowed);
    return typo === null ? [] : [typo];
  });
}

function oneWord(written: IToken, allowed: readonly string[]): Typo | null {
  const meant = nearest(written.image, allowed);
  return meant === null ? null : { written, meant };
}

/** `penanda tangan`, which is one word to the language. */
function twoWords(written: IToken, rest: IToken | undefined, allowed: readonly string[]): Typo | null {
  if (rest === undefined || rest.startLine !== written.endLine || !tokenMatcher(rest, Name)) return null;
  const meant = `${written.image}${rest.image}`.toLowerCase();
  return allowed.includes(meant) ? { written, rest, meant } : null;
}

/** The keywords that make sense where the parser stopped; in a block, those of the block. */
export function keywordsAt(
  error: IRecognitionException,
  places: ReadonlyMap<string, Places>,
): readonly string[] {
  const rule = places.get(error.context.ruleStack.at(-1) ?? "file") ?? places.get("file");
  if (rule === undefined) return [];
  // Inside a block the parser waits for its end, or for one of several parts.
  const expected = expectedToken(error);
  return rule.body.length > 0 && (expected === null || expected === "Close") ? rule.body : rule.head;
}

/** Mistyped keywords that read as names: nothing stops the parser, but the line says what was meant. */
export function typosWithoutError(cst: CstNode): readonly Typo[] {
  const inLanes = nodes(cst, "cfm")
    .flatMap((cfm) => nodes(cfm, "lane"))
    .flatMap((lane) => typosInLane(nodes(lane, "step")));
  const inFacts = nodes(cst, "level")
    .flatMap((level) => nodes(level, "process"))
    .flatMap((process) => nodes(process, "processFact"))
    .flatMap((fact) => nodes(fact, "unitFact"))
    .flatMap((fact) => typosInUnits(tokens(fact, "Name")));
  return [...inLanes, ...inFacts];
}

const SHAPES = keywordGroups.stepKind.filter((word) => word !== "subproses");
const EVENTS = ["mulai", "selesai"];

/** `periksa cabng "…"` is two steps to the parser, `rapat "…" bersma umkm` three, `selesi` a step without text. */
function typosInLane(steps: readonly CstNode[]): readonly Typo[] {
  const found: Typo[] = [];
  steps.forEach((step, index) => {
    const written = token(step, "Name");
    if (written?.tokenType.name !== "Identifier") return;
    const before = steps[index - 1];
    const after = steps[index + 1];
    const alone = bareWord(step) !== null;
    const follows = before !== undefined && sameLine(before, written);
    const goesOn = after !== undefined && bareWord(after)?.startLine === written.startLine;
    if (follows && bareWord(before) !== null && token(step, "Text") !== null)
      add(found, written, nearest(written.image, SHAPES));
    else if (follows && alone && goesOn) add(found, written, nearest(written.image, ["bersama"]));
    else if (!follows && alone && !/[0-9]/.test(written.image))
      add(found, written, nearest(written.image, EVENTS));
  });
  return found;
}

/** The only word of a step that says nothing but its id. */
function bareWord(step: CstNode): IToken | null {
  for (const part in step.children) if (part !== "Name") return null;
  return token(step, "Name");
}

function sameLine(step: CstNode, t: IToken): boolean {
  for (const part in step.children)
    if (
      step.children[part]?.some((child) => !("children" in child) && child.endLine === t.startLine) === true
    )
      return true;
  return false;
}

const CHOICE_FACTS: Readonly<Record<string, readonly string[]>> = {
  kelompok: choices.group,
  halaman: choices.orientation,
};

/** `pengampu umkm kelompk utama` is a list of three units to the parser. */
function typosInUnits(names: readonly IToken[]): readonly Typo[] {
  const found: Typo[] = [];
  for (const [index, written] of names.entries()) {
    const next = names[index + 1];
    if (index === 0 || next === undefined || written.tokenType.name !== "Identifier") continue;
    const meant = nearest(written.image, Object.keys(CHOICE_FACTS));
    if (meant !== null && CHOICE_FACTS[meant]?.includes(next.image) === true) add(found, written, meant);
  }
  return found;
}

function add(found: Typo[], written: IToken, meant: string | null): void {
  if (meant !== null) found.push({ written, meant });
}
