import type {
  CodeRef,
  Declaration,
  MapDecl,
  MapSetting,
  ProcessGroup,
  RuleSetting,
  TextLiteral,
} from "../../syntax/ast.ts";
import { wordFor, type ChoiceValue } from "../../syntax/words.ts";
import { partSchemeFromSample, printedPrefixes, schemeFromSample } from "../code.ts";
import type { MapSettings, ProcessMap } from "../model.ts";
import type { OfKind, Once } from "./once.ts";

/** Everything of a map that its `peta` block alone decides. */
export type MapHead = Pick<
  ProcessMap,
  | "title"
  | "institution"
  | "government"
  | "years"
  | "prefix"
  | "prefixes"
  | "schemes"
  | "settings"
  | "ruleSettings"
>;

const DEFAULTS: MapSettings = {
  matrix: "merged",
  matrixForm: "levels",
  matrixColumns: [],
  theme: "official",
  paper: "f4",
  orientation: "auto",
  levelMapPages: "shared",
  contentsPage: true,
  cfmList: false,
  legend: true,
  processSheets: false,
  relationMaps: false,
  outputs: [],
  bodySize: 12,
  margins: [25, 25, 25, 30],
  csvSeparator: ",",
  groupNames: { core: "Proses Utama", management: "Proses Manajemen", support: "Proses Pendukung" },
  fonts: { regular: null, bold: null, italic: null, boldItalic: null },
};

type Kind = MapSetting["kind"];
type Setting<K extends Kind> = OfKind<MapSetting, K>;

export function bindSettings(
  head: MapDecl,
  folder: string,
  declarations: readonly Declaration[],
  once: Once,
): MapHead {
  const read = settingReader(head, once);
  const text = (kind: "judul" | "instansi" | "pemerintah"): TextLiteral | null => read(kind)?.text ?? null;
  const years = read("tahun");
  const schemes = bindSchemes(head, declarations, once);
  return {
    title: text("judul"),
    institution: text("instansi"),
    government: text("pemerintah"),
    years: years === null ? null : { from: years.from.value, to: years.to.value, span: years.span },
    prefix: schemes.matrix.prefix,
    prefixes: [...new Set([...printedPrefixes(schemes), head.id.value])].filter((p) => p !== ""),
    schemes,
    settings: bindLayoutSettings(head, folder, read, once),
    ruleSettings: bindRuleSettings(head, once),
  };
}

/** Reads a setting by its kind. */
type Read = <K extends Kind>(kind: K) => Setting<K> | null;

/** Settings that share a keyword: `halaman gabung` is one of its own beside `halaman tegak`. */
const SAID_AS: Readonly<Partial<Record<Kind, string>>> = {
  lembar: "halaman gabung atau terpisah",
  bentuk: "matriks level atau peraturan",
};

function settingReader(head: MapDecl, once: Once): Read {
  const ofKind = <K extends Kind>(kind: K): readonly Setting<K>[] =>
    head.settings.filter((s): s is Setting<K> => s.kind === kind);
  return (kind) => once.first(SAID_AS[kind] ?? kind, ofKind(kind));
}

function bindRuleSettings(head: MapDecl, once: Once): readonly RuleSetting[] {
  const all = head.settings.flatMap((s) => (s.kind === "aturan" ? s.rules : []));
  const names = new Set(all.map(({ rule }) => rule.value));
  return [...names].flatMap((name) => {
    const written = all.filter(({ rule }) => rule.value === name);
    const kept = once.first(
      `aturan ${name}`,
      written.map(({ rule }) => rule),
    );
    return written.filter(({ rule }) => rule === kept);
  });
}

function bindSchemes(head: MapDecl, declarations: readonly Declaration[], once: Once): ProcessMap["schemes"] {
  const sample = (use: ChoiceValue<"codeUse">): string | null => {
    const written = head.settings.flatMap((s) => (s.kind === "kode" && s.use.value === use ? [s] : []));
    return once.first(`kode ${wordFor("codeUse", use)}`, written)?.sample.value ?? null;
  };
  const [mapSample, matrixSample] = (["map", "matrix"] as const).map((use) => {
    const written = sample(use);
    return written === null ? null : schemeFromSample(written);
  });
  const [cfm, sop] = (["cfm", "sop"] as const).map((use) => {
    const written = sample(use);
    return written === null ? null : partSchemeFromSample(written);
  });
  const prefix = mostUsedPrefix(declarations) ?? head.id.value;
  // A sample of another use shows how codes of its prefix are printed, too.
  const shown = [mapSample, cfm?.process, sop?.process].find(
    (scheme) => scheme?.prefix.toLowerCase() === prefix.toLowerCase(),
  );
  const matrix = matrixSample ?? shown ?? { prefix, join: ".", width: 1 };
  return { matrix, map: mapSample ?? matrix, cfm: cfm ?? null, sop: sop ?? null };
}

/** Without samples, the prefix that the map's own lines use is its prefix. */
function mostUsedPrefix(declarations: readonly Declaration[]): string | null {
  const counts = new Map<string, number>();
  const count = (code: CodeRef): void => {
    if (code.prefix !== "") counts.set(code.prefix, (counts.get(code.prefix) ?? 0) + 1);
  };
  for (const d of declarations) if (d.kind === "level") d.processes.forEach((p) => count(p.code));
  let best: string | null = null;
  for (const [prefix, n] of counts) if (best === null || n > (counts.get(best) ?? 0)) best = prefix;
  return best;
}

function bindLayoutSettings(head: MapDecl, folder: string, read: Read, once: Once): MapSettings {
  const [top, right, bottom, left] = read("margin")?.millimetres.map((m) => m.value) ?? [];
  const fonts = { ...DEFAULTS.fonts };
  for (const face of read("huruf")?.faces ?? []) {
    const path = folder === "" ? face.path.value : `${folder}/${face.path.value}`;
    fonts[face.style] = { value: path, span: face.path.span };
  }
  const isOn = (
    kind: "daftar-isi" | "daftar-cfm" | "legenda" | "lembar-proses" | "peta-relasi",
    standard: boolean,
  ): boolean => {
    const setting = read(kind);
    return setting === null ? standard : setting.value.value;
  };
  const sharing = read("lembar")?.value.value;
  return {
    matrix: read("matriks")?.value.value ?? DEFAULTS.matrix,
    matrixForm: read("bentuk")?.value.value ?? DEFAULTS.matrixForm,
    matrixColumns: [...new Set(read("kolom")?.columns.map((word) => word.value))],
    theme: read("tema")?.value.value ?? DEFAULTS.theme,
    paper: read("kertas")?.value.value ?? DEFAULTS.paper,
    orientation: read("halaman")?.value.value ?? DEFAULTS.orientation,
    levelMapPages:
      sharing === undefined ? DEFAULTS.levelMapPages : sharing === "shared" ? "shared" : "separate",
    contentsPage: isOn("daftar-isi", DEFAULTS.contentsPage),
    cfmList: isOn("daftar-cfm", DEFAULTS.cfmList),
    legend: isOn("legenda", DEFAULTS.legend),
    processSheets: isOn("lembar-proses", DEFAULTS.processSheets),
    relationMaps: isOn("peta-relasi", DEFAULTS.relationMaps),
    outputs: [...new Set(read("keluaran")?.outputs.map((word) => word.value))],
    bodySize: read("ukuran")?.points.value ?? DEFAULTS.bodySize,
    margins:
      top === undefined || right === undefined || bottom === undefined || left === undefined
        ? DEFAULTS.margins
        : [top, right, bottom, left],
    csvSeparator: read("csv")?.text.value === ";" ? ";" : ",",
    groupNames: bindGroupNames(head, once),
    fonts,
  };
}

function bindGroupNames(head: MapDecl, once: Once): Readonly<Record<ProcessGroup, string>> {
  const name = (group: ProcessGroup): string => {
    const written = head.settings.flatMap((s) =>
      s.kind === "sebutan" && s.group.value === group ? [s] : [],
    );
    return (
      once.first(`sebutan ${wordFor("group", group)}`, written)?.text.value ?? DEFAULTS.groupNames[group]
    );
  };
  return { core: name("core"), management: name("management"), support: name("support") };
}
