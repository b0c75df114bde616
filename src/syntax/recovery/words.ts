import { tokenMatcher, type IToken } from "chevrotain";
import { kw, Name, Text } from "../../../grammar/tokens.ts";
import { groupBy } from "../group-by.ts";

/** What a file says elsewhere, counted when it is first asked. */
export interface Words {
  /** How often a word stands in the file. */
  readonly uses: (word: string) => number;
  /** The short name of the party that is declared with a text, as it is written; null when there is none. */
  readonly partyNamed: (image: string) => string | null;
  /** Whether a party is declared with this short name and a text: no other statement means to declare it. */
  readonly isParty: (name: string) => boolean;
}

export function wordsOf(tokens: readonly IToken[]): Words {
  let byImage: ReadonlyMap<string, readonly IToken[]> | undefined;
  let parties: ReadonlyMap<string, string> | undefined;
  let partyNames: ReadonlySet<string> | undefined;
  return {
    uses: (word) => (byImage ??= groupBy(tokens, ({ image }) => image)).get(word)?.length ?? 0,
    partyNamed: (image) => (parties ??= partiesOf(tokens)).get(image) ?? null,
    isParty: (name) => (partyNames ??= new Set((parties ??= partiesOf(tokens)).values())).has(name),
  };
}

function partiesOf(tokens: readonly IToken[]): ReadonlyMap<string, string> {
  const declared = tokens.flatMap((t, i) => {
    const [name, text] = [tokens[i + 1], tokens[i + 2]];
    const isParty = t.tokenType === kw.unit || t.tokenType === kw.mitra || t.tokenType === kw.jabatan;
    if (!isParty || name === undefined || text === undefined) return [];
    return tokenMatcher(name, Name) && tokenMatcher(text, Text) ? [[text.image, name.image] as const] : [];
  });
  return new Map(declared);
}
