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

/** Whether a text begins as the name of a unit does: `Bidang Perizinan`, `Sekretariat`. */
export function beginsAsUnit(text: string): boolean {
  return HEAD.test(text);
}

/** The names of units or executors in a cell: one a line, between semicolons, or in a list of names that all begin as a unit does. */
export function namesIn({ text }: Pick<Cell, "text">): readonly string[] {
  const lines = text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const isBulleted = lines.some((line) => BULLET.test(line));
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isRest =
      before !== undefined &&
      (isBulleted
        ? !BULLET.test(line)
        : ONLY_HEAD.test(before) || OPEN_END.test(before) || GOES_ON.test(line));
    if (isRest) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined
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

/** `Bidang A, Bidang B dan Bidang C`; the commas of one name (`Dinas Koperasi, Usaha Kecil dan Menengah`) stay. */
function listed(name: string): readonly string[] {
  const parts = name.split(/, (?:dan|and) |, | (?:dan|and|&) | ?\/ ?/i);
  return parts.length > 1 && parts.every((part) => HEAD.test(part)) ? parts : [name];
}
