import type { CstNode } from "chevrotain";
import { stepTexts } from "../../../grammar/facts.ts";
import { choices, stepKinds, type StepKindName } from "../../../grammar/words.ts";
import type { SourceFile } from "../../source/source.ts";
import type { CfmDecl, Identifier, LaneDecl, PhaseDecl, StepDecl, StepDetail, TextLiteral } from "../ast.ts";
import { flowLinks } from "./level.ts";
import { buildSop } from "./sop.ts";
import { choice, orientation } from "./choices.ts";
import {
  built,
  codeRef,
  identifier,
  keyword,
  located,
  node,
  nodes,
  nodeSpan,
  text,
  texts,
  token,
  tokens,
} from "./cst.ts";
import { eventWords, mistypedEvent, type EventWords } from "./events.ts";
import { nameList } from "./name-lists.ts";
import type { Problems } from "../report/problems.ts";

export function buildCfm(file: SourceFile, cst: CstNode, problems: Problems): CfmDecl | null {
  const code = codeRef(file, node(cst, "cfmCode"));
  if (code === null) return null;
  const settings = nodes(cst, "cfmSetting");
  const settingsOf = (word: string): readonly CstNode[] => settings.filter((n) => keyword(n)?.word === word);
  const words = eventWords(cst);
  return {
    kind: "cfm",
    code,
    title: text(file, token(cst, "Text")),
    sops: built(nodes(cst, "sop"), (n) => buildSop(file, n, problems)),
    directions: built(settingsOf("arah"), (n) => choice(file, token(n, "Name"), choices.direction, problems)),
    pages: built(settingsOf("halaman"), (n) => orientation(file, token(n, "Name"), problems)),
    lanes: inSourceOrder([...nodes(cst, "lane"), ...nodes(cst, "laneGroup")]).flatMap((n) =>
      n.name === "lane"
        ? built([n], (lane) => buildLane(file, lane, null, words, problems))
        : built(nodes(n, "lane"), (lane) =>
            buildLane(file, lane, text(file, token(n, "Text")), words, problems),
          ),
    ),
    phases: built(nodes(cst, "phase"), (n) => buildPhase(file, n, problems)),
    flows: nodes(cst, "flow").flatMap((n) =>
      flowLinks<Identifier>(file, flowEnds(file, n), nodes(n, "arrow")),
    ),
    notes: settings.flatMap((n) => texts(file, tokens(n, "Text"))),
    span: nodeSpan(file, cst),
  };
}

function inSourceOrder(list: readonly CstNode[]): readonly CstNode[] {
  const start = (n: CstNode): number => n.location?.startOffset ?? 0;
  return [...list].sort((a, b) => start(a) - start(b));
}

function buildPhase(file: SourceFile, cst: CstNode, problems: Problems): PhaseDecl | null {
  const title = text(file, token(cst, "Text"));
  if (title === null) return null;
  return { title, steps: nameList(file, tokens(cst, "Name"), problems), span: nodeSpan(file, cst) };
}

function flowEnds(file: SourceFile, cst: CstNode): readonly Identifier[] {
  return tokens(cst, "Name").map((t) => located(file, t));
}

function buildLane(
  file: SourceFile,
  cst: CstNode,
  group: TextLiteral | null,
  words: EventWords,
  problems: Problems,
): LaneDecl | null {
  const id = identifier(file, token(cst, "Name"));
  if (id === null) return null;
  return {
    id,
    name: text(file, token(cst, "Text")),
    group,
    steps: built(nodes(cst, "step"), (n) => buildStep(file, n, words, problems)),
    span: nodeSpan(file, cst),
  };
}

function buildStep(file: SourceFile, cst: CstNode, words: EventWords, problems: Problems): StepDecl | null {
  const event = token(cst, "kw_mulai") ?? token(cst, "kw_selesai");
  const kindNode = node(cst, "stepKind");
  const mistyped = mistypedEvent(file, cst, words, problems);
  const word = event?.image ?? (kindNode === null ? mistyped?.word : keyword(kindNode)?.word);
  const name = identifier(file, token(cst, "Name") ?? event);
  const id = name === null || mistyped === null ? name : { ...name, value: mistyped.id };
  const together = node(cst, "together");
  if (id === null) return null;
  return {
    kind: word === undefined ? "activity" : stepKinds[word as StepKindName],
    id,
    text: text(file, token(cst, "Text")),
    target: kindNode === null ? null : codeRef(file, node(kindNode, "cfmCode")),
    together: together === null ? [] : nameList(file, tokens(together, "Name"), problems),
    details: built(nodes(cst, "stepFact"), (n) => buildDetail(file, n, problems)),
    span: nodeSpan(file, cst),
  };
}

function buildDetail(file: SourceFile, cst: CstNode, problems: Problems): StepDetail | null {
  const word = keyword(cst)?.word;
  const span = nodeSpan(file, cst);
  if (word === "jenis") {
    const value = choice(file, token(cst, "Name"), choices.nature, problems);
    return value === null ? null : { kind: "jenis", value, span };
  }
  const kind = stepTexts.find((name) => name === word);
  const value = text(file, token(cst, "Text"));
  return kind === undefined || value === null ? null : { kind, text: value, span };
}
