import { foldTitle } from "../model/words.ts";

/** The texts that say something, each once: what is typed at a step and drawn as a document beside it is one thing. */
export function once(texts: readonly string[]): readonly string[] {
  const said = texts.filter((text) => text !== "");
  const folded = said.map(foldTitle);
  return said.filter((_, i) => folded.indexOf(folded[i]!) === i);
}
