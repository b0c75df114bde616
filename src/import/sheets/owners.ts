import type { Cell } from "./table.ts";

/** Words that only begin the name of a unit: alone on a line, the name goes on in the next. */
const UNIT =
  "(?:(?:kepala|sekretaris|ketua|plt\\.?|plh\\.?) )?(?:bidang|bagian|sub ?bagian|subbag|sub ?bidang|subbid|seksi|sub ?koordinator|tim|unit|uptd?|dinas|badan|kantor|balai|biro|direktorat|deputi|asisten|kelompok|sekretariat|inspektorat|kabid|kabag|kasubbag|kasi)";
const ONLY_HEAD = new RegExp(`^(?:${UNIT}|kepala|sekretaris|ketua|plt\\.?|plh\\.?)$`, "i");
const HEAD = new RegExp(`^${UNIT}\\b`, "i");
const BULLET = /^\s*(?:[0-9]{1,2}[.)]|[a-z][.)]|[-–•●▪*])\s+/i;
/** What goes on in the next line: an open list or a conjunction; what goes on from the one before. */
const OPEN_END = /(?:[,/&(-]|\b(?:dan|atau|dengan|pada|di|untuk|of|and|for))$/i;
const GOES_ON = /^(?:(?:dan|atau|dengan|pada|di|untuk|of|and|for)\b|[&)(a-z])/;

/** Words that stand where a name should. */
const NOBODY =
  /^[([]?(?:(?:tidak|belum) (?:ada|ditentukan|ditetapkan|diketahui)|n\/?a|nihil|kosong|none|tbd|tba|\?+)[\])]?\.?$/i;

/** Whether a cell says that nobody is named: `belum ada`, `n/a`, `?`. */
export function saysNobody(text: string): boolean {
  return NOBODY.test(text.trim());
}

/** Whether a text begins as the name of a unit does: `Bidang Perizinan`, `Sekretariat`. */
export function beginsAsUnit(text: string): boolean {
  return HEAD.test(text);
}

/** The names of units or executors in a cell: one a line, between semicolons, or in a list of names that all begin as a unit does. */
export function namesIn({ text }: Pick<Cell, "text">): readonly string[] {
  const isBulleted = text.split(/[\n;]/).some((line) => BULLET.test(line.trim()));
  return text
    .split(";")
    .flatMap((part) => joinedLines(part, isBulleted))
    .flatMap((name) =>
      listed(
        name
          .replace(BULLET, "")
          .replace(/(?<![\s,])[\s,]+$/, "")
          .replace(/\s+/g, " "),
      ),
    )
    .map((name) => name.trim());
}

/** The names of lines: one that a line has no room for goes on in the next. */
function joinedLines(text: string, isBulleted: boolean): readonly string[] {
  const joined: string[] = [];
  for (const written of text.split("\n")) {
    const line = written.trim();
    if (line === "") continue;
    const before = joined.at(-1);
    const isRest = before !== undefined && (isBulleted ? !BULLET.test(line) : goesOn(before, line));
    if (isRest) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** A secretariat may be one of an agency, or stand beside its divisions. */
const WHOLE = /^(?:sekretariat|inspektorat)$/i;
const DIVISION =
  /^(?:(?:kepala|ketua) )?(?:bidang|bagian|sub ?bagian|subbag|sub ?bidang|subbid|seksi|tim|uptd?)\b/i;

function goesOn(before: string, line: string): boolean {
  if (WHOLE.test(before) && DIVISION.test(line)) return false;
  return ONLY_HEAD.test(before) || OPEN_END.test(before) || GOES_ON.test(line);
}

/** `Bidang A, Bidang B dan Bidang C`; the commas of one name (`Dinas Koperasi, Usaha Kecil dan Menengah`) stay. */
function listed(name: string): readonly string[] {
  const parts = name.split(/, (?:dan|and) |, | (?:dan|and|&) | ?\/ ?/i);
  return parts.length > 1 && parts.every((part) => HEAD.test(part)) ? parts : [name];
}
