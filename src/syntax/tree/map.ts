import type { CstNode, IToken } from "chevrotain";
import { choices, unitKinds, type UnitWord } from "../../../grammar/words.ts";
import type { SourceFile, Span } from "../../source/source.ts";
import type { FontFaceDecl, MapDecl, MapSetting, RuleSetting, UnitDecl } from "../ast.ts";
import {
  built,
  identifier,
  keyword,
  located,
  nodes,
  nodeSpan,
  text,
  token,
  tokens,
  tokenSpan,
} from "./cst.ts";
import { values } from "../messages/values.ts";
import { clipped, type Problems } from "../report/problems.ts";
import { choice, group } from "./choices.ts";
import { isSeparator, marginsOf, sizeOf, yearsOf } from "./values.ts";

export function buildMap(file: SourceFile, cst: CstNode, problems: Problems): MapDecl | null {
  const id = identifier(file, token(cst, "Name"));
  if (id === null) return null;
  const builders: Readonly<Record<string, (n: CstNode) => MapSetting | null>> = {
    mapText: (n) => mapText(file, n, problems),
    years: (n) => years(file, n, problems),
    codeSample: (n) => codeSample(file, n, problems),
    choice: (n) => choiceSetting(file, n, problems),
    wordList: (n) => wordList(file, n, problems),
    fonts: (n) => fonts(file, n, problems),
    measure: (n) => measure(file, n, problems),
    groupName: (n) => groupName(file, n, problems),
    ruleSettings: (n) => ruleSettings(file, n, problems),
  };
  const settings = Object.entries(builders)
    .flatMap(([name, build]) => nodes(cst, name).map(build))
    .filter((setting) => setting !== null)
    .sort((a, b) => a.span.start - b.span.start);
  return { kind: "peta", id, settings, span: nodeSpan(file, cst) };
}

function mapText(file: SourceFile, cst: CstNode, problems: Problems): MapSetting | null {
  const kind = keyword(cst)?.word;
  const value = text(file, token(cst, "Text"));
  if (value === null) return null;
  if (kind !== "judul" && kind !== "instansi" && kind !== "pemerintah" && kind !== "csv") return null;
  if (kind === "csv" && !isSeparator(value.value)) {
    const message = values.notASeparator({ word: clipped(value.value) });
    problems.report("sintaks-kata", value.span, message, values.separators());
    return null;
  }
  return { kind, text: value, span: nodeSpan(file, cst) };
}

function years(file: SourceFile, cst: CstNode, problems: Problems): MapSetting | null {
  const t = token(cst, "YearRange") ?? token(cst, "NumberPath");
  const found = t === null ? null : yearsOf(file, t, problems);
  if (t === null || found === null) return null;
  const span = tokenSpan(file, t);
  return {
    kind: "tahun",
    from: { value: found.from, span },
    to: { value: found.to, span },
    span: nodeSpan(file, cst),
  };
}

function codeSample(file: SourceFile, cst: CstNode, problems: Problems): MapSetting | null {
  const use = choice(file, token(cst, "Name"), choices.codeUse, problems);
  const sample = text(file, token(cst, "Text"));
  return use === null || sample === null ? null : { kind: "kode", use, sample, span: nodeSpan(file, cst) };
}

function choiceSetting(file: SourceFile, cst: CstNode, problems: Problems): MapSetting | null {
  const span = nodeSpan(file, cst);
  const t = token(cst, "Name");
  switch (keyword(cst)?.word) {
    case "matriks": {
      const chosen = choice(file, t, choices.matrix, problems);
      if (chosen === null) return null;
      const { value } = chosen;
      return value === "levels" || value === "regulation"
        ? { kind: "bentuk", value: { ...chosen, value }, span }
        : { kind: "matriks", value: { ...chosen, value }, span };
    }
    case "tema": {
      const value = choice(file, t, choices.theme, problems);
      return value === null ? null : { kind: "tema", value, span };
    }
    case "kertas": {
      const value = choice(file, t, choices.paper, problems);
      return value === null ? null : { kind: "kertas", value, span };
    }
    case "halaman":
      return pageSetting(file, t, span, problems);
    case "daftar-isi":
    case "daftar-cfm":
    case "legenda":
    case "lembar-proses":
    case "peta-relasi": {
      const value = choice(file, t, choices.yesNo, problems);
      return value === null ? null : { kind: keyword(cst)?.word as "daftar-isi", value, span };
    }
    default:
      return null;
  }
}

function wordList(file: SourceFile, cst: CstNode, problems: Problems): MapSetting | null {
  const words = tokens(cst, "Name");
  if (keyword(cst)?.word === "kolom") {
    const columns = words
      .map((t) => choice(file, t, choices.column, problems))
      .filter((word) => word !== null);
    return columns.length === 0 ? null : { kind: "kolom", columns, span: nodeSpan(file, cst) };
  }
  const outputs = words.map((t) => choice(file, t, choices.output, problems)).filter((word) => word !== null);
  return outputs.length === 0 ? null : { kind: "keluaran", outputs, span: nodeSpan(file, cst) };
}

/** `halaman` says two things, each with words of its own: the way round, and whether level maps share a sheet. */
function pageSetting(file: SourceFile, t: IToken | null, span: Span, problems: Problems): MapSetting | null {
  const chosen = choice(file, t, choices.pages, problems);
  if (chosen === null) return null;
  const { value } = chosen;
  return value === "shared" || value === "separate"
    ? { kind: "lembar", value: { ...chosen, value }, span }
    : { kind: "halaman", value: { ...chosen, value }, span };
}

function fonts(file: SourceFile, cst: CstNode, problems: Problems): MapSetting | null {
  const paths = tokens(cst, "Text");
  const styles = tokens(cst, "Name");
  const faces: FontFaceDecl[] = [];
  paths.forEach((t, index) => {
    const path = text(file, t);
    if (path === null) return;
    const style =
      index === 0
        ? ("regular" as const)
        : choice(file, styles[index - 1] ?? null, choices.faceStyle, problems)?.value;
    if (style !== undefined) faces.push({ style, path });
  });
  return faces.length === 0 ? null : { kind: "huruf", faces, span: nodeSpan(file, cst) };
}

function measure(file: SourceFile, cst: CstNode, problems: Problems): MapSetting | null {
  const span = nodeSpan(file, cst);
  const numbers = tokens(cst, "NumberPath");
  if (keyword(cst)?.word === "ukuran") {
    const points = sizeOf(file, numbers, problems);
    return points === null ? null : { kind: "ukuran", points, span };
  }
  const millimetres = marginsOf(file, numbers, problems);
  return millimetres === null ? null : { kind: "margin", millimetres, span };
}

function groupName(file: SourceFile, cst: CstNode, problems: Problems): MapSetting | null {
  const which = group(file, token(cst, "Name"), problems);
  const value = text(file, token(cst, "Text"));
  return which === null || value === null
    ? null
    : { kind: "sebutan", group: which, text: value, span: nodeSpan(file, cst) };
}

function ruleSettings(file: SourceFile, cst: CstNode, problems: Problems): MapSetting {
  const rules: RuleSetting[] = [];
  for (const line of nodes(cst, "ruleSetting")) {
    const [rule, word] = tokens(line, "Name");
    const severity = choice(file, word ?? null, choices.severity, problems);
    if (rule !== undefined && severity !== null) rules.push({ rule: located(file, rule), severity });
  }
  return { kind: "aturan", rules, span: nodeSpan(file, cst) };
}

/** `unit`, `mitra` and `jabatan`. */
export function buildUnit(file: SourceFile, cst: CstNode): UnitDecl | null {
  const [id, ...parents] = tokens(cst, "Name").map((t) => located(file, t));
  const name = text(file, token(cst, "Text"));
  const word = UNIT_WORDS.find((keyword) => token(cst, `kw_${keyword}`) !== null);
  if (id === undefined || name === null || word === undefined) return null;
  const abbreviations = built(nodes(cst, "abbreviation"), (n) => text(file, token(n, "Text")));
  return { kind: unitKinds[word], id, name, parents, abbreviations, span: nodeSpan(file, cst) };
}

const UNIT_WORDS = Object.keys(unitKinds) as readonly UnitWord[];
