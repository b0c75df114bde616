import { elementOf, type Xml } from "../../../export/ooxml/xml.ts";
import { NAMESPACES, w, when, wVal } from "../xml.ts";

const OWN = { "xmlns:w": NAMESPACES["xmlns:w"] };

/** What a word processor is to do as Word 2013 and later do it. */
const COMPATIBLE = [
  ["compatibilityMode", 15],
  ["overrideTableStyleFontSizeAndJustification", 1],
  ["enableOpenTypeFeatures", 1],
  ["doNotFlipMirrorIndents", 1],
  ["differentiateMultirowTableHeaders", 1],
] as const;

/** `word/settings.xml`, in the order of the schema. */
export function settingsXml(): Xml {
  return elementOf("w:settings", OWN, [
    w("zoom", { percent: 100 }),
    wVal("defaultTabStop", 720),
    wVal("characterSpacingControl", "doNotCompress"),
    w(
      "compat",
      {},
      COMPATIBLE.map(([name, val]) =>
        w("compatSetting", { name, uri: "http://schemas.microsoft.com/office/word", val }),
      ),
    ),
    w("themeFontLang", { val: "id-ID" }),
    wVal("decimalSymbol", ","),
    wVal("listSeparator", ";"),
  ]);
}

/** `word/fontTable.xml`: what may stand in for the faces where they are not installed; `withDrawn`: that of drawings too. */
export function fontsXml(face: string, withDrawn: boolean): Xml {
  return elementOf("w:fonts", OWN, [
    w("font", { name: face }, [
      ...(face === BOOKMAN
        ? [wVal("altName", "TeX Gyre Bonum"), wVal("panose1", "02050604050505020204")]
        : []),
      wVal("charset", "00"),
      wVal("family", "roman"),
      wVal("pitch", "variable"),
    ]),
    ...when(withDrawn, () =>
      w("font", { name: ARIAL }, [
        wVal("altName", "TeX Gyre Heros"),
        wVal("panose1", "020B0604020202020204"),
        wVal("charset", "00"),
        wVal("family", "swiss"),
        wVal("pitch", "variable"),
      ]),
    ),
  ]);
}

/** What our own face has the measures of. */
export const BOOKMAN = "Bookman Old Style";
/** What the face of drawings has the measures of. */
export const ARIAL = "Arial";
