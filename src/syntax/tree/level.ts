import type { CstNode, IToken } from "chevrotain";
import { factWords } from "../../../grammar/facts.ts";
import type { SourceFile, Span } from "../../source/source.ts";
import type {
  FlowLink,
  LevelDecl,
  ProcessDecl,
  ProcessFact,
  SiblingFlowDecl,
  Identifier,
  CodeRef,
} from "../ast.ts";
import { group, orientation } from "./choices.ts";
import { codeRef, keyword, node, nodes, nodeSpan, text, texts, token, tokens, tokenSpan } from "./cst.ts";
import { factInNames, nameList } from "./name-lists.ts";
import type { Problems } from "../report/problems.ts";
import { textValue } from "../text.ts";
import { decimal, reportNotANumber } from "./values.ts";
import { reportUnknownWord } from "./choices.ts";

export function buildLevel(file: SourceFile, cst: CstNode, problems: Problems): LevelDecl | null {
  const number = token(cst, "NumberPath");
  if (number === null) return null;
  const value = decimal(number.image);
  if (value === null || !Number.isInteger(value) || /\D/.test(number.image)) {
    reportNotANumber(tokenSpan(file, number), number.image, problems);
    return null;
  }
  return {
    kind: "level",
    number: { value, span: tokenSpan(file, number) },
    title: text(file, token(cst, "Text")),
    processes: nodes(cst, "process")
      .map((n) => buildProcess(file, n, problems))
      .filter((process) => process !== null),
    flows: nodes(cst, "siblingFlow").map((n) => buildSiblingFlow(file, n)),
    span: nodeSpan(file, cst),
  };
}

function buildProcess(file: SourceFile, cst: CstNode, problems: Problems): ProcessDecl | null {
  const code = codeRef(file, withoutTexts(cst));
  if (code === null) return null;
  const facts = nodes(cst, "processFact")
    .flatMap((n) => {
      const units = node(n, "unitFact");
      return units === null ? [buildFact(file, n, problems)] : unitFacts(file, units, problems);
    })
    .filter((fact) => fact !== null)
    .sort((a, b) => a.span.start - b.span.start);
  return { code, title: text(file, token(cst, "Text")), facts, span: nodeSpan(file, cst) };
}

/** The title must not be taken for a quoted code. */
function withoutTexts(cst: CstNode): CstNode {
  const { Text: _, ...children } = cst.children;
  return { ...cst, children };
}

/** A list of names, and the fact that was mistyped behind it and reads like two more. */
function unitFacts(file: SourceFile, cst: CstNode, problems: Problems): readonly (ProcessFact | null)[] {
  const span = nodeSpan(file, cst);
  const kind = UNIT_FACTS.find((name) => name === keyword(cst)?.word);
  if (kind === undefined) return [];
  const list = tokens(cst, "Name");
  const mistyped = factInNames(list);
  if (mistyped === null) return [{ kind, units: nameList(file, list, problems), span }];
  const [word, value] = list.slice(mistyped.from);
  if (word === undefined || value === undefined) return [];
  reportUnknownWord(tokenSpan(file, word), word.image, [mistyped.kind], problems);
  const behind = { ...span, start: word.startOffset };
  return [
    {
      kind,
      units: nameList(file, list.slice(0, mistyped.from), problems),
      span: { ...span, end: word.startOffset },
    },
    choiceFact(file, mistyped.kind, value, behind, problems),
  ];
}

function choiceFact(
  file: SourceFile,
  kind: "kelompok" | "halaman",
  t: IToken | null,
  span: Span,
  problems: Problems,
): ProcessFact | null {
  if (kind === "halaman") {
    const value = orientation(file, t, problems);
    return value === null ? null : { kind, value, span };
  }
  const value = group(file, t, problems);
  return value === null ? null : { kind, group: value, span };
}

function buildFact(file: SourceFile, cst: CstNode, problems: Problems): ProcessFact | null {
  const span = nodeSpan(file, cst);
  const written = node(cst, "textFact");
  if (written !== null) return buildTextFact(file, written);
  const grouped = node(cst, "groupFact");
  if (grouped !== null) {
    const kind = keyword(grouped)?.word === "halaman" ? "halaman" : "kelompok";
    return choiceFact(file, kind, token(grouped, "Name"), span, problems);
  }
  const derived = node(cst, "derivedFact");
  const target = derived === null ? null : codeRef(file, node(derived, "code"));
  return target === null ? null : { kind: "turunan", target, span };
}

const TEXT_FACTS = factWords("texts", "text");
const UNIT_FACTS = factWords("units");

function buildTextFact(file: SourceFile, cst: CstNode): ProcessFact | null {
  const kind = TEXT_FACTS.find((name) => name === keyword(cst)?.word);
  if (kind === undefined) return null;
  return { kind, texts: texts(file, tokens(cst, "Text")), span: nodeSpan(file, cst) };
}

export function buildSiblingFlow(file: SourceFile, cst: CstNode): SiblingFlowDecl {
  const codes = nodes(cst, "code").map((n) => codeRef(file, n));
  return {
    kind: "alur",
    links: flowLinks<CodeRef>(file, codes, nodes(cst, "arrow")),
    span: nodeSpan(file, cst),
  };
}

/** The links of a chain `a -> b -> c`; a link with a missing end is left out. */
export function flowLinks<Ref extends Identifier | CodeRef>(
  file: SourceFile,
  ends: readonly (Ref | null)[],
  arrows: readonly CstNode[],
): readonly FlowLink<Ref>[] {
  const links: FlowLink<Ref>[] = [];
  arrows.forEach((arrow, index) => {
    const from = ends[index];
    const to = ends[index + 1];
    if (from === null || from === undefined || to === null || to === undefined) return;
    const dotted = token(arrow, "LabelledDottedArrow");
    const label = token(arrow, "LabelledArrow") ?? dotted;
    links.push({
      from,
      to,
      arrow: (dotted ?? token(arrow, "DottedArrow")) === null ? "sequence" : "association",
      label: label === null ? null : { value: labelText(label.image), span: tokenSpan(file, label) },
      span: { file, start: from.span.start, end: to.span.end },
    });
  });
  return links;
}

/** What stands in the brackets of `-[…]->` and `..[…]..>`. */
function labelText(image: string): string {
  const inner = image.slice(image.indexOf("[") + 1, image.lastIndexOf("]")).trim();
  return inner.startsWith('"') ? textValue(inner) : inner;
}
