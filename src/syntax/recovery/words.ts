import { tokenMatcher, type IToken } from "chevrotain";
import { kw, Name, Text } from "../../../grammar/tokens.ts";

/** What a file says elsewhere, counted when it is first asked. */
export interface Words {
  /** How often a word stands in the file. */
  readonly uses: (word: string) => number;
  /** The short name of the party that is declared with a text, as it is written; null when there is none. */
  readonly partyNamed: (image: string) => string | null;
}

export function wordsOf(tokens: readonly IToken[]): Words {
  let counts: Map<string, number> | null = null;
  let parties: Map<string, string> | null = null;
  return {
    uses(word) {
      if (counts === null) {
        counts = new Map();
        for (const { image } of tokens) counts.set(image, (counts.get(image) ?? 0) + 1);
      }
      return counts.get(word) ?? 0;
    },
    partyNamed(image) {
      parties ??= partiesOf(tokens);
      return parties.get(image) ?? null;
    },
  };
}

function partiesOf(tokens: readonly IToken[]): Map<string, string> {
  const parties = new Map<string, string>();
  tokens.forEach((t, i) => {
    const [name, text] = [tokens[i + 1], tokens[i + 2]];
    if (name === undefined || text === undefined || !tokenMatcher(name, Name) || !tokenMatcher(text, Text))
      return;
    if ([kw.unit, kw.mitra, kw.jabatan].includes(t.tokenType)) parties.set(text.image, name.image);
  });
  return parties;
}
