import { elementOf, type Xml } from "../../../export/ooxml/xml.ts";
import type { ListItem } from "../../blocks.ts";
import { letterMarker } from "../../papers/decree.ts";
import { NAMESPACES, w, wVal } from "../xml.ts";

/** The markers that Word counts by itself, as it names them. */
type Counting = "lowerLetter" | "decimal";

/** Lists of a document that Word numbers: an item that a lawyer puts in between moves the others. */
export interface Numbering {
  /** A number for a list of its own; null when its markers are others than those that Word would make. */
  listOf(items: readonly ListItem[]): number | null;
  /** `word/numbering.xml`. */
  xml(): Xml;
}

export function numberingOf(): Numbering {
  const lists: Counting[] = [];
  return {
    listOf(items) {
      const counting = countingOf(items);
      return counting === null ? null : lists.push(counting);
    },
    xml: () =>
      elementOf("w:numbering", { "xmlns:w": NAMESPACES["xmlns:w"] }, [
        ...COUNTINGS.map(abstractXml),
        ...lists.map((counting, i) =>
          w("num", { numId: i + 1 }, [
            wVal("abstractNumId", COUNTINGS.indexOf(counting)),
            w("lvlOverride", { ilvl: 0 }, [wVal("startOverride", 1)]),
          ]),
        ),
      ]),
  };
}

const COUNTINGS = ["lowerLetter", "decimal"] as const satisfies readonly Counting[];

/** After "z." Word goes on with "aa., bb.", we with "aa., ab.". */
const LETTERS = 26;

function countingOf(items: readonly ListItem[]): Counting | null {
  if (items.length === 0) return null;
  if (items.every(({ marker }, i) => marker === `${i + 1}.`)) return "decimal";
  const lettered = items.length <= LETTERS && items.every(({ marker }, i) => marker === letterMarker(i));
  return lettered ? "lowerLetter" : null;
}

function abstractXml(counting: Counting, id: number): Xml {
  return w("abstractNum", { abstractNumId: id }, [
    wVal("multiLevelType", "singleLevel"),
    w("lvl", { ilvl: 0 }, [
      wVal("start", 1),
      wVal("numFmt", counting),
      wVal("lvlText", "%1."),
      wVal("lvlJc", "left"),
      w("pPr", {}, [w("ind", { left: 400, hanging: 400 })]),
    ]),
  ]);
}
