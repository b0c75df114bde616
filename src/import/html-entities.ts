/** The names that HTML has for the letters of Latin-1 from U+00A0 on, in their order (HTML 4.01, 24.2.1). */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot " +
  "cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml " +
  "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
  "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute " +
  "ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/** Signs that word processors put into texts (HTML 4.01, 24.3 and 24.4). */
const SIGNS =
  "amp:& lt:< gt:> quot:\" apos:' ndash:\u2013 mdash:\u2014 lsquo:\u2018 rsquo:\u2019 sbquo:\u201A ldquo:\u201C rdquo:\u201D " +
  "bdquo:\u201E bull:\u2022 hellip:\u2026 prime:\u2032 Prime:\u2033 lsaquo:\u2039 rsaquo:\u203A euro:\u20AC trade:\u2122 larr:\u2190 " +
  "uarr:\u2191 rarr:\u2192 darr:\u2193 harr:\u2194 rArr:\u21D2 hArr:\u21D4 minus:\u2212 radic:\u221A infin:\u221E asymp:\u2248 " +
  "ne:\u2260 le:\u2264 ge:\u2265 check:\u2713 OElig:\u0152 oelig:\u0153 Scaron:\u0160 scaron:\u0161 ensp:\u2002 emsp:\u2003 " +
  "thinsp:\u2009 zwnj:\u200C zwj:\u200D";

/** What each entity that people meet in texts stands for, by its name. */
export const HTML_ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(" ").map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const),
  ...SIGNS.split(" ").map((sign) => {
    const [name = "", letter = ""] = sign.split(/:(.+)/);
    return [name, letter] as const;
  }),
]);
