import { NonTerminal, Terminal, type IProduction, type Rule } from "chevrotain";
import { keywords, type Keyword } from "../keywords.ts";
import { choiceAfter, choiceInside, choiceOf, choiceWords, type Choice } from "../words.ts";
import { entries } from "./entries.ts";
import type { RuleName } from "./entry.ts";

/** Where the diagrams lie, seen from the page. */
export const DIAGRAMS = "gambar/tata-bahasa";

/** What a setting is when nobody writes it; a test holds the model to it. */
export const defaults = {
  matriks: "gabung, level",
  tema: "resmi",
  kertas: "f4",
  halaman: "otomatis, gabung",
  "daftar-isi": "ya",
  "daftar-cfm": "tidak",
  legenda: "ya",
  arah: "datar",
  ukuran: "12",
  margin: "25 25 25 30",
  csv: '","',
  "sebutan utama": '"Proses Utama"',
  "sebutan manajemen": '"Proses Manajemen"',
  "sebutan pendukung": '"Proses Pendukung"',
} as const;

const CHAPTERS: readonly (readonly [title: string, first: RuleName])[] = [
  ["Berkas, peta, dan pihak", "file"],
  ["Level dan proses", "level"],
  ["CFM", "cfm"],
  ["Keputusan", "decree"],
];

const INTRO = `# Bahasa \`.ppb\`

Rujukan lengkap bahasa peta proses bisnis. Untuk belajar dari awal, baca [panduan](panduan.md). Halaman ini dan diagramnya dibuat
dari tata bahasa di \`grammar/\` (\`npm run reference\`); setiap contoh diuji.

## Cara menulis

- **Diagram** dibaca dari kiri ke kanan. Kotak hijau ditulis persis seperti tertera; kotak biru diisi menurut bagian lain halaman ini
  atau menurut daftar di bawah.
- **NAMA** (nama pendek): huruf aksara apa pun, angka, \`_\`, dan \`-\` di tengah; tidak diawali angka. Huruf besar dan kecil dibedakan.
- **ANGKA**: \`4\` atau \`01.02\`. **TAHUN-TAHUN**: \`2027-2029\`. **TANGGAL**: \`2027-01-31\`. **KODE**: \`P.1.2\`, \`PB-ACT.01.02\`.
  **AWALAN**: \`ATR/BPN\` di depan angkanya.
- **"TEKS"** di antara tanda petik lurus, pada satu baris. \`\\"\` tanda petik, \`\\\\\` garis miring, \`\\n\` baris baru, \`\\u{1F600}\` karakter apa
  pun. Di depan tanda lain \`\\\` tidak tercetak, dan itu diberitahukan. Teks beberapa baris di antara \`"""\` dan \`"""\`: akhir baris di sumber dicetak sebagai spasi,
  baris kosong atau \`\\n\` sebagai baris baru; di gambar, teks dipatah menurut lebar kotaknya.
- **Komentar**: \`// sampai akhir baris\` atau \`/* beberapa baris */\`. \`// ppb-abaikan nama-aturan: alasan\` membungkam satu temuan pada baris
  berikutnya.
- **Baris**: jarak dan baris kosong bebas, kecuali bahwa daftar nama, kode berspasi, bentuk langkah, dan \`bersama\` berakhir di akhir
  barisnya. Urutan bagian di dalam sebuah blok bebas.
- **Kata kunci** ditulis dengan huruf kecil. Sebuah kata kunci boleh dipakai sebagai nama di tempat yang meminta nama.
- Berkas disimpan sebagai UTF-8; akhir baris Windows dan Unix sama saja.`;

/** The reference page of the language (Markdown, Indonesian), made from the rules and the table of entries. */
export function page(rules: Readonly<Record<string, Rule>>): string {
  const names = Object.keys(entries) as RuleName[];
  const users = usersOf(rules);
  const chapters = CHAPTERS.map(([title, first], index) => {
    const next = CHAPTERS[index + 1]?.[1];
    const part = names.slice(names.indexOf(first), next === undefined ? names.length : names.indexOf(next));
    return [`## ${title}`, ...part.map((name) => section(name, rules, users))].join("\n\n");
  });
  return `${[INTRO, ...chapters, wordsChapter(), defaultsChapter(), keywordsChapter(rules)].join("\n\n")}\n`;
}

function section(
  name: RuleName,
  rules: Readonly<Record<string, Rule>>,
  users: ReadonlyMap<string, readonly string[]>,
): string {
  const { label, text, example } = entries[name];
  const lists = terminalsOf(rules[name]!)
    .map((word) => listAfter(word, name))
    .filter((line) => line !== null);
  const used = (users.get(name) ?? []).map((user) => link(user as RuleName));
  return [
    `### ${label}`,
    `![Diagram ${label}](${DIAGRAMS}/${name}.svg)`,
    text,
    ...(lists.length === 0 ? [] : [lists.join("\n")]),
    `\`\`\`ppb\n${example}\`\`\``,
    ...(used.length === 0 ? [] : [`Bagian dari: ${used.join(", ")}.`]),
  ].join("\n\n");
}

function link(name: RuleName): string {
  const { label } = entries[name];
  return `[${label}](#${label.replaceAll(" ", "-")})`;
}

/** The keywords of a rule itself. */
function terminalsOf(rule: Rule): readonly Keyword[] {
  const found: Keyword[] = [];
  walk(rule, (p) => {
    const word = p instanceof Terminal ? p.terminalType.name : "";
    if (word.startsWith("kw_")) found.push(word.slice(3) as Keyword);
  });
  return [...new Set(found)];
}

function usersOf(rules: Readonly<Record<string, Rule>>): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const [name, rule] of Object.entries(rules))
    walk(rule, (p) => {
      if (!(p instanceof NonTerminal)) return;
      const list = users.get(p.nonTerminalName) ?? [];
      if (!list.includes(name)) users.set(p.nonTerminalName, [...list, name]);
    });
  return users;
}

function walk(production: IProduction, visit: (p: IProduction) => void): void {
  visit(production);
  if (production instanceof NonTerminal || production instanceof Terminal) return;
  for (const part of (production as unknown as { definition: IProduction[] }).definition) walk(part, visit);
}

function listAfter(word: Keyword, name: RuleName): string | null {
  const after = choiceOf(word, name);
  const inside = (choiceInside as Readonly<Partial<Record<Keyword, Choice>>>)[word];
  const list = after ?? inside;
  if (list === undefined) return null;
  // Elsewhere `halaman` follows the setting of the map.
  const own = word !== "halaman" || name === "choice";
  const standard = own ? (defaults as Readonly<Record<string, string>>)[word] : undefined;
  return `- \`${word}\`: ${code(choiceWords(list))}${standard === undefined ? "" : `; bila tidak ditulis, \`${standard}\``}`;
}

function code(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

function wordsChapter(): string {
  const rows = [...Object.entries(choiceAfter), ...Object.entries(choiceInside)].map(
    ([word, list]) => `| \`${word}\` | ${code(choiceWords(list))} |`,
  );
  return [
    "## Daftar pilihan",
    "Kata yang diterima sesudah, atau di dalam blok, sebuah kata kunci.",
    ["| kata kunci | pilihan |", "| --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
}

function defaultsChapter(): string {
  const rows = Object.entries(defaults).map(([setting, value]) => `| \`${setting}\` | \`${value}\` |`);
  return [
    "## Setelan bawaan",
    "Yang berlaku bila sebuah setelan tidak ditulis.",
    ["| setelan | nilai |", "| --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
}

function keywordsChapter(rules: Readonly<Record<string, Rule>>): string {
  const places = new Map<string, string[]>();
  for (const name of Object.keys(entries) as RuleName[])
    for (const word of terminalsOf(rules[name]!)) places.set(word, [...(places.get(word) ?? []), link(name)]);
  for (const [word, list] of Object.entries(choiceInside))
    for (const field of choiceWords(list))
      if (
        (keywords as readonly string[]).includes(field) &&
        !(places.get(field) ?? []).includes(link("field")) &&
        word !== "aturan"
      )
        places.set(field, [...(places.get(field) ?? []), link("field")]);
  const rows = [...keywords].sort().map((word) => `| \`${word}\` | ${(places.get(word) ?? []).join(", ")} |`);
  return ["## Kata kunci", ["| kata kunci | bagian |", "| --- | --- |", ...rows].join("\n")].join("\n\n");
}
