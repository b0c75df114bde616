import type { CodeRef, Declaration, MapDecl, MapSetting, ProcessGroup, TextLiteral } from "../syntax/ast.ts";
import { schemeFromSample } from "./code.ts";
import type { MapSettings, ProcessMap } from "./model.ts";

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
  matrix: "gabung",
  theme: "resmi",
  paper: "f4",
  orientation: "otomatis",
  levelMapPages: "shared",
  contentsPage: true,
  cfmList: false,
  legend: true,
  bodySize: 12,
  margins: [25, 25, 25, 30],
  csvSeparator: ",",
  groupNames: { utama: "Proses Utama", manajemen: "Proses Manajemen", pendukung: "Proses Pendukung" },
  fonts: { biasa: null, tebal: null, miring: null, "tebal-miring": null },
};

type Kind = MapSetting["kind"];
type Setting<K extends Kind> = Extract<MapSetting, { kind: K }>;

/** The last line of a kind prevails, as in most settings files. */
function last<K extends Kind>(head: MapDecl, kind: K): Setting<K> | null {
  return (head.settings.findLast((s) => s.kind === kind) as Setting<K> | undefined) ?? null;
}

export function bindSettings(head: MapDecl, folder: string, declarations: readonly Declaration[]): MapHead {
  const text = (kind: "judul" | "instansi" | "pemerintah"): TextLiteral | null => {
    const found = head.settings.findLast((s) => s.kind === kind);
    return found !== undefined && "text" in found ? found.text : null;
  };
  const years = last(head, "tahun");
  const schemes = bindSchemes(head, declarations);
  return {
    title: text("judul"),
    institution: text("instansi"),
    government: text("pemerintah"),
    years: years === null ? null : { from: years.from.value, to: years.to.value, span: years.span },
    prefix: schemes.matrix.prefix,
    prefixes: [...new Set([schemes.matrix.prefix, schemes.map.prefix, head.id.value])].filter(
      (p) => p !== "",
    ),
    schemes,
    settings: bindLayoutSettings(head, folder),
    ruleSettings: head.settings.flatMap((s) => (s.kind === "aturan" ? s.rules : [])),
  };
}

function bindSchemes(head: MapDecl, declarations: readonly Declaration[]): ProcessMap["schemes"] {
  const sample = (use: "peta" | "matriks"): string | null => {
    const found = head.settings.findLast((s) => s.kind === "kode" && s.use.value === use);
    return found?.kind === "kode" ? found.sample.value : null;
  };
  const written = mostUsedPrefix(declarations) ?? head.id.value;
  const fallback = { prefix: written, join: ".", width: 1 };
  const matrixSample = sample("matriks");
  const mapSample = sample("peta");
  const matrix = matrixSample === null ? fallback : schemeFromSample(matrixSample);
  return { matrix, map: mapSample === null ? matrix : schemeFromSample(mapSample) };
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

function bindLayoutSettings(head: MapDecl, folder: string): MapSettings {
  const margin = last(head, "margin")?.millimetres.map((m) => m.value) ?? [];
  const [top, right, bottom, left] = margin;
  const groupNames: Record<ProcessGroup, string> = { ...DEFAULTS.groupNames };
  for (const s of head.settings) if (s.kind === "sebutan") groupNames[s.group.value] = s.text.value;
  const fonts = { ...DEFAULTS.fonts };
  for (const face of last(head, "huruf")?.faces ?? []) {
    const path = folder === "" ? face.path.value : `${folder}/${face.path.value}`;
    fonts[face.style] = { value: path, span: face.path.span };
  }
  const isOn = (kind: "daftar-isi" | "daftar-cfm" | "legenda", standard: boolean): boolean => {
    const found = head.settings.findLast((s) => s.kind === kind);
    return found !== undefined && found.kind === kind ? found.value.value === "ya" : standard;
  };
  const sharing = last(head, "lembar")?.value.value;
  const separator = head.settings.findLast((s) => s.kind === "csv");
  return {
    matrix: last(head, "matriks")?.value.value ?? DEFAULTS.matrix,
    theme: last(head, "tema")?.value.value ?? DEFAULTS.theme,
    paper: last(head, "kertas")?.value.value ?? DEFAULTS.paper,
    orientation: last(head, "halaman")?.value.value ?? DEFAULTS.orientation,
    levelMapPages:
      sharing === undefined ? DEFAULTS.levelMapPages : sharing === "gabung" ? "shared" : "separate",
    contentsPage: isOn("daftar-isi", DEFAULTS.contentsPage),
    cfmList: isOn("daftar-cfm", DEFAULTS.cfmList),
    legend: isOn("legenda", DEFAULTS.legend),
    bodySize: last(head, "ukuran")?.points.value ?? DEFAULTS.bodySize,
    margins:
      top === undefined || right === undefined || bottom === undefined || left === undefined
        ? DEFAULTS.margins
        : [top, right, bottom, left],
    csvSeparator: separator !== undefined && "text" in separator && separator.text.value === ";" ? ";" : ",",
    groupNames,
    fonts,
  };
}
