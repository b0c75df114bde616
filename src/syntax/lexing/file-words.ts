import { tokenMatcher, type IToken } from "chevrotain";
import { kw, Name, Text } from "../../../grammar/tokens.ts";
import { groupBy } from "../group-by.ts";
import { stepNames } from "./tokens.ts";

/** What a file says elsewhere, counted when it is first asked. */
export interface Words {
  /** How often a word stands in the file. */
  readonly uses: (word: string) => number;
  /** The short name of the party that is declared with a text, as it is written; null when there is none. */
  readonly partyNamed: (image: string) => string | null;
  /** Whether a party is declared with this short name and a text: no other statement means to declare it. */
  readonly isParty: (name: string) => boolean;
  /** Whether a line of the file begins with this word as that of a step does. */
  readonly isStep: (name: string) => boolean;
}

export function wordsOf(tokens: readonly IToken[]): Words {
  let byImage: ReadonlyMap<string, readonly IToken[]> | undefined;
  let parties: readonly Party[] | undefined;
  let nameOf: ReadonlyMap<string, string> | undefined;
  let names: ReadonlySet<string> | undefined;
  let steps: ReadonlySet<string> | undefined;
  const declared = (): readonly Party[] => (parties ??= partiesOf(tokens));
  return {
    uses: (word) => (byImage ??= groupBy(tokens, ({ image }) => image)).get(word)?.length ?? 0,
    partyNamed: (image) => (nameOf ??= new Map(declared())).get(image) ?? null,
    isParty: (name) => (names ??= new Set(declared().map(([, own]) => own))).has(name),
    isStep: (name) => (steps ??= stepNames(tokens)).has(name),
  };
}

/** The printed text of a party as it is written, and its short name. */
type Party = readonly [text: string, name: string];

function partiesOf(tokens: readonly IToken[]): readonly Party[] {
  return tokens.flatMap((t, i): readonly Party[] => {
    const [name, text] = [tokens[i + 1], tokens[i + 2]];
    const isParty = t.tokenType === kw.unit || t.tokenType === kw.mitra || t.tokenType === kw.jabatan;
    if (!isParty || name === undefined || text === undefined) return [];
    return tokenMatcher(name, Name) && tokenMatcher(text, Text) ? [[text.image, name.image]] : [];
  });
}
