import { romanNumber } from "../roman.ts";

/** What a column holds. `level` is null where the code itself says how deep a process is. */
export type ColumnRole =
  | { readonly kind: "code" | "title" | "both"; readonly level: number | null }
  | { readonly kind: "owner" | "group" | "cfm" | "cfmCode" | "sop" | "sopCode" }
  /** Titles of one level of a list whose codes stand in a column of their own. */
  | { readonly kind: "outline" }
  /** How deep a process stands, as a number of its own. */
  | { readonly kind: "depth" }
  /** Numbers of rows, which are codes where a list has no others. */
  | { readonly kind: "number" }
  /** Known and not imported: what a code implies. */
  | { readonly kind: "other" };

/** Whether a column is of one level of a matrix. */
export function isLevel(role: ColumnRole | null | undefined): boolean {
  return role != null && "level" in role && role.level !== null;
}

const CODE = "(?:kode|code)";
const TITLE = "(?:judul|nama|uraian|deskripsi|title|name|description)";
const PROCESS =
  "(?:(?:sub ?)*(?:proses(?: bisnis)?|process(?:es)?|business process(?: mapping)?|peta proses(?: bisnis)?|probis|proses kerja))";
const CFM =
  "(?:cfm|(?:peta|diagram) lintas fungsi(?: cfm)?|cross functional (?:flow ?)?(?:map|chart)(?: cfm)?)";
const OWNER =
  "(?:pengampu|pemilik|pemilik proses|penanggung ?jawab|owner|pic|process owner|person in charge)";
const UNIT =
  "(?:unit|unit kerja|unit organisasi|perangkat daerah|opd|skpd|bidang|bagian|bidang bagian|satuan kerja|satker|unit organization|department|work unit)";

const SAME: Readonly<Record<string, string>> = {
  "no kode": "kode",
  "nomor kode": "kode",
  "id proses": "kode",
  "process id": "kode",
};

const fixed = (role: ColumnRole) => (): ColumnRole => role;
const leveled = (kind: "code" | "title" | "both") => (level: number | null) =>
  ({ kind, level }) satisfies ColumnRole;

/** Words of a heading without its level; the first that fits counts. */
const ROLES: readonly (readonly [RegExp, (level: number | null) => ColumnRole])[] = [
  [new RegExp(`^(?:${CODE}|nomor|no) (?:sop|sop ap)$|^sop (?:code|number)$`), fixed({ kind: "sopCode" })],
  [new RegExp(`^(?:${TITLE} )?(?:sop|sop ap)(?: title| name)?$`), fixed({ kind: "sop" })],
  [new RegExp(`^(?:${CODE}|nomor|no) ${CFM}$|^${CFM} code$`), fixed({ kind: "cfmCode" })],
  [new RegExp(`^(?:${TITLE} )?${CFM}(?: title| name)?$`), fixed({ kind: "cfm" })],
  [
    new RegExp(`^(?:${CODE} )?(?:${PROCESS} )?(?:induk|parent)(?: ${CODE}| ${PROCESS})?$`),
    fixed({ kind: "other" }),
  ],
  [
    new RegExp(
      `^(?:level|lvl|lv|tingkat(?:an)?|jenjang|hierarki)(?: ${PROCESS})?$|^(?:${PROCESS} )(?:level|depth)$`,
    ),
    fixed({ kind: "depth" }),
  ],
  [
    /^(?:kelompok|jenis|kategori|golongan)(?: proses(?: bisnis)?)?$|^(?:process )?(?:group|category)$/,
    fixed({ kind: "group" }),
  ],
  [
    new RegExp(
      `^(?:nama )?(?:${UNIT} )?${OWNER}(?: ${UNIT}| proses(?: bisnis)?)?$|^(?:nama )?${UNIT}(?: (?:pelaksana|terkait))?$|^pelaksana$`,
    ),
    fixed({ kind: "owner" }),
  ],
  [new RegExp(`^(?:nomor|no) ${PROCESS}$|^${CODE}(?: ${PROCESS})?$|^${PROCESS} ${CODE}$`), leveled("code")],
  [
    new RegExp(
      `^(?:${TITLE} )?${PROCESS}$|^${TITLE}$|^${PROCESS} (?:title|name)$|^(?:nama )?(?:sub )?kegiatan$|^(?:nama )?aktivitas$`,
    ),
    leveled("title"),
  ],
  [/^(?:no|nomor|nr|no urut|nomor urut|number)$/, fixed({ kind: "number" })],
];

/** `LEVEL 1`, `Level-1`, `L1`, `Lv. 1`, `LEVEL I`; scanned headings write the level 0 with a letter. */
const LEVEL = /(?:^| )(?:(?:level|lvl|lv|tingkat) ?([0-9o]|i{1,3}|iv|v)|l([0-9o]))(?= |$)/;

function levelOf(word: string): number {
  return word === "o" ? 0 : (romanNumber(word) ?? Number(word));
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** `KODE SUB PROSES 2`: the second level below the processes of the regulation's matrix. */
const SUB_LEVEL = new RegExp(`^(${CODE}|${TITLE}) sub ?(?:proses|process) ([2-9])$`);

/** What a column under this heading holds; null where an import does not know. */
export function roleOfWords(text: string): ColumnRole | null {
  if (text.length > 80) return null;
  return roleOf(folded(text)) ?? roleOf(folded(text.replace(/\([^()]*\)/g, " ")));
}

/** Whether a column holds what was before a change, or what is from then on. */
export type Age = "old" | "new";

const AGES: readonly (readonly [Age, string])[] = [
  ["old", "lama|semula|sebelum(?:nya)?|existing|eksisting|old|previous"],
  ["new", "baru|terbaru|menjadi|sesudah|usulan|new"],
];

/** The age that a heading names: `KODE LAMA`, `Judul (baru)`, `Semula`; null where it names none. */
export function ageOf(text: string): { readonly age: Age; readonly rest: string } | null {
  const words = folded(text);
  for (const [age, names] of AGES) {
    const found = new RegExp(`(?:^| )(?:yang )?(?:${names})(?= |$)`).exec(words);
    if (found === null) continue;
    const rest = words.slice(0, found.index) + words.slice(found.index + found[0].length);
    return { age, rest: rest.trim() };
  }
  return null;
}

function roleOf(words: string): ColumnRole | null {
  const [, sub, depth] = SUB_LEVEL.exec(words) ?? [];
  if (sub !== undefined) return { kind: new RegExp(CODE).test(sub) ? "code" : "title", level: Number(depth) };
  const found = LEVEL.exec(words);
  if (found === null) return roleOfKind(words, null);
  const level = levelOf(found[1] ?? found[2]!);
  const before = words.slice(0, found.index).trim();
  const after = words.slice(found.index + found[0].length).trim();
  const rest = `${before} ${after}`.trim();
  if (rest === "") return { kind: "both", level };
  const role = roleOfKind(rest, level);
  const isOfCode = new RegExp(`\\b${CODE}\\b`).test(rest);
  const isTitled = new RegExp(`\\b${TITLE}\\b`).test(rest);
  if (role !== null && "level" in role)
    return role.kind === "title" && !isTitled ? { kind: "both", level } : { ...role, level };
  if (role !== null || before !== "") return role;
  // "LEVEL 2 (Sub Kegiatan)": what the agency calls the level.
  return { kind: isOfCode ? "code" : "both", level };
}

function roleOfKind(words: string, level: number | null): ColumnRole | null {
  const plain = SAME[words] ?? words;
  for (const [pattern, role] of ROLES) if (pattern.test(plain)) return role(level);
  return null;
}
