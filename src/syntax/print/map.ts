import { unitKeyword, wordFor } from "../../../grammar/words.ts";
import { quoteText } from "../text.ts";
import type { MapDecl, MapSetting, UnitDecl } from "../ast.ts";
import type { Written } from "../written.ts";
import { block, words } from "./block.ts";
import { nameWord } from "./words.ts";

/** The lines of a `peta` block. Throws a RangeError for names that cannot be written. */
export function mapLines({ id, settings }: Written<MapDecl>): readonly string[] {
  return block(`peta ${nameWord(id)}`, settings.flatMap(settingLines));
}

/** `unit data "Seksi Data" bagian umkm singkatan "UMKM"`. Throws a RangeError for a name that cannot be written. */
export function unitLine({ kind, id, name, parents, abbreviations }: Written<UnitDecl>): string {
  return words(
    unitKeyword(kind),
    nameWord(id),
    quoteText(name),
    ...parents.map((parent) => `${kind === "post" ? "di" : "bagian"} ${nameWord(parent)}`),
    ...abbreviations.map((abbreviation) => `singkatan ${quoteText(abbreviation)}`),
  );
}

function settingLines(setting: Written<MapSetting>): readonly string[] {
  const { kind } = setting;
  switch (kind) {
    case "judul":
    case "instansi":
    case "pemerintah":
    case "csv":
      return [`${kind} ${quoteText(setting.text)}`];
    case "tahun":
      return [`tahun ${setting.from === setting.to ? setting.from : `${setting.from}-${setting.to}`}`];
    case "kode":
      return [`kode ${wordFor("codeUse", setting.use)} ${quoteText(setting.sample)}`];
    case "matriks":
      return [`${kind} ${wordFor("matrix", setting.value)}`];
    case "tema":
      return [`${kind} ${wordFor("theme", setting.value)}`];
    case "kertas":
      return [`${kind} ${wordFor("paper", setting.value)}`];
    case "halaman":
    case "lembar":
      return [`halaman ${wordFor("pages", setting.value)}`];
    case "daftar-isi":
    case "daftar-cfm":
    case "legenda":
    case "lembar-proses":
    case "peta-relasi":
      return [`${kind} ${wordFor("yesNo", setting.value)}`];
    case "bentuk":
      return [`matriks ${wordFor("matrix", setting.value)}`];
    case "kolom":
      return [`kolom ${setting.columns.map((column) => wordFor("column", column)).join(" ")}`];
    case "keluaran":
      return [`keluaran ${setting.outputs.join(" ")}`];
    case "huruf":
      return [`huruf ${setting.faces.map(faceWords).join(" ")}`];
    case "ukuran":
      return [`ukuran ${setting.points}`];
    case "margin":
      return [`margin ${setting.millimetres.join(" ")}`];
    case "sebutan":
      return [`sebutan ${wordFor("group", setting.group)} ${quoteText(setting.text)}`];
    case "aturan":
      return block(
        "aturan",
        setting.rules.map(({ rule, severity }) => `${nameWord(rule)} ${wordFor("severity", severity)}`),
      );
  }
}

type Face = Extract<Written<MapSetting>, { readonly kind: "huruf" }>["faces"][number];

/** The first face is the plain one and has no word for it. */
function faceWords({ style, path }: Face): string {
  return words(style === "regular" ? null : wordFor("faceStyle", style), quoteText(path));
}
