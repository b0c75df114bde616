import type { LevelDecl, ProcessDecl, ProcessFact, SiblingFlowDecl } from "../ast.ts";
import { isProcessFactWord } from "./places.ts";
import { wordFor } from "../../../grammar/words.ts";
import { quoteText } from "../text.ts";
import type { Written, WrittenCode } from "../written.ts";
import { block, words } from "./block.ts";
import { chains } from "./chains.ts";
import { arrowWord, bareCode, nameWord, referenceCode } from "./words.ts";

/** The lines of a `level` block; children of different parents stand apart. Throws a RangeError as `print` does. */
export function levelLines({ number, title, processes, flows }: Written<LevelDecl>): readonly string[] {
  const head = words("level", String(number), title === null ? null : quoteText(title));
  const lines = processes.flatMap((process, index) => {
    const before = processes[index - 1];
    const isApart = before !== undefined && parentOf(before.code) !== parentOf(process.code);
    return [...(isApart ? [""] : []), processLine(process)];
  });
  const apart = lines.length > 0 && flows.length > 0 ? [""] : [];
  return block(head, [...lines, ...apart, ...flows.map(siblingFlowLine)]);
}

function parentOf({ prefix, segments }: WrittenCode): string {
  return [prefix, ...segments.slice(0, -1)].join(".");
}

function processLine({ code, title, facts }: Written<ProcessDecl>): string {
  return words(bareCode(code), title === null ? null : quoteText(title), ...facts.map(factWords));
}

function factWords(fact: Written<ProcessFact>): string {
  if ("units" in fact) return words(fact.kind, ...fact.units.map((unit, index) => unitWord(unit, index)));
  if ("texts" in fact) return words(fact.kind, ...fact.texts.map(quoteText));
  switch (fact.kind) {
    case "kelompok":
      return `kelompok ${wordFor("group", fact.group)}`;
    case "halaman":
      return `halaman ${wordFor("orientation", fact.value)}`;
    case "turunan":
      return `turunan ${referenceCode(fact.target)}`;
  }
}

/** Behind the first unit a word that begins a fact would begin one. */
function unitWord(unit: string, index: number): string {
  if (index > 0 && isProcessFactWord(unit)) throw new RangeError(`not a name behind another: ${unit}`);
  return nameWord(unit);
}

/** `alur P.1.1 -> P.1.2 -[Ya]-> P.1.3`. Throws a RangeError for codes that cannot be written or links apart. */
export function siblingFlowLine({ links }: Written<SiblingFlowDecl>): string {
  const [chain, ...rest] = chains(links, referenceCode);
  if (chain === undefined || rest.length > 0) throw new RangeError("the links of one flow are one chain");
  return words(
    "alur",
    referenceCode(chain[0]!.from),
    ...chain.flatMap((link) => [arrowWord(link.arrow, link.label), referenceCode(link.to)]),
  );
}
