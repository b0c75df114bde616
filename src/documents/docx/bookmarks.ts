import type { Xml } from "../../export/ooxml/xml.ts";
import { w } from "./xml.ts";

/** The names that places of a document have in Word: letters, figures and low lines, forty at most, each once. */
export interface Bookmarks {
  /** The name of an anchor; null when nothing in the document has it. */
  nameOf(anchor: string): string | null;
  /** Marks what an anchor stands for. */
  around(anchors: readonly string[], runs: readonly Xml[]): readonly Xml[];
}

const LONGEST = 40;

/** `anchors`: all that the document has. */
export function bookmarksOf(anchors: Iterable<string>): Bookmarks {
  const names = new Map<string, { readonly name: string; readonly id: number }>();
  const taken = new Set<string>();
  for (const anchor of anchors) {
    if (names.has(anchor)) continue;
    const plain = `p_${anchor.replace(/[^A-Za-z0-9]+/g, "_")}`;
    let name = plain.slice(0, LONGEST);
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${plain.slice(0, LONGEST - 7)}_${n}`;
    taken.add(name.toLowerCase());
    names.set(anchor, { name, id: names.size });
  }
  const begun = new Set<string>();
  return {
    nameOf: (anchor) => names.get(anchor)?.name ?? null,
    around(wanted, runs) {
      const marks = wanted.flatMap((anchor) => {
        const mark = names.get(anchor);
        if (mark === undefined || begun.has(anchor)) return [];
        begun.add(anchor);
        return [mark];
      });
      return [
        ...marks.map(({ name, id }) => w("bookmarkStart", { id, name })),
        ...runs,
        ...marks.map(({ id }) => w("bookmarkEnd", { id })),
      ];
    },
  };
}
