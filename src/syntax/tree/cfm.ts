import type { CstNode } from "chevrotain";
import { stepTexts } from "../../../grammar/facts.ts";
import { choices, stepKinds, type StepKindName } from "../../../grammar/words.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import type { SourceFile } from "../../source/source.ts";
import type { CfmDecl, Identifier, LaneDecl, PhaseDecl, StepDecl, StepDetail, TextLiteral } from "../ast.ts";
import { flowLinks } from "./level.ts";
import { choice, orientation } from "./map.ts";
import { buildSop } from "./sop.ts";
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
  tokenSpan,
} from "./cst.ts";
import { nameList } from "./name-lists.ts";
import type { Problems } from "../report/problems.ts";

export function buildCfm(file: SourceFile, cst: CstNode, problems: Problems): CfmDecl | null {
  const code = codeRef(file, node(cst, "cfmCode"));
  if (code === null) return null;
  const settings = nodes(cst, "cfmSetting");
  const settingsOf = (word: string): readonly CstNode[] => settings.filter((n) => keyword(n)?.word === word);
  const isStepName = stepNames(cst);
  return {
    kind: "cfm",
    code,
    title: text(file, token(cst, "Text")),
    sops: built(nodes(cst, "sop"), (n) => buildSop(file, n, problems)),
    directions: built(settingsOf("arah"), (n) => choice(file, token(n, "Name"), choices.direction, problems)),
    pages: built(settingsOf("halaman"), (n) => orientation(file, token(n, "Name"), problems)),
    lanes: inSourceOrder([...nodes(cst, "lane"), ...nodes(cst, "laneGroup")]).flatMap((n) =>
      n.name === "lane"
        ? built([n], (lane) => buildLane(file, lane, null, isStepName, problems))
        : built(nodes(n, "lane"), (lane) =>
            buildLane(file, lane, text(file, token(n, "Text")), isStepName, problems),
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

type IsStepName = (written: string, event: string) => boolean;

/** Whether a word near an event's is a name of its own: `mutasi`, which a flow mentions, in a CFM that has its `mulai`. */
function stepNames(cst: CstNode): IsStepName {
  const mentioned = new Set(nodes(cst, "flow").flatMap((n) => tokens(n, "Name").map((t) => t.image)));
  const lanes = [...nodes(cst, "lane"), ...nodes(cst, "laneGroup").flatMap((n) => nodes(n, "lane"))];
  const steps = lanes.flatMap((n) => nodes(n, "step"));
  const events = new Set(EVENTS.filter((word) => steps.some((n) => token(n, `kw_${word}`) !== null)));
  return (written, event) => mentioned.has(written) && events.has(event);
}

function buildLane(
  file: SourceFile,
  cst: CstNode,
  group: TextLiteral | null,
  isStepName: IsStepName,
  problems: Problems,
): LaneDecl | null {
  const id = identifier(file, token(cst, "Name"));
  if (id === null) return null;
  return {
    id,
    name: text(file, token(cst, "Text")),
    group,
    steps: built(nodes(cst, "step"), (n) => buildStep(file, n, isStepName, problems)),
    span: nodeSpan(file, cst),
  };
}

function buildStep(
  file: SourceFile,
  cst: CstNode,
  isStepName: IsStepName,
  problems: Problems,
): StepDecl | null {
  const event = token(cst, "kw_mulai") ?? token(cst, "kw_selesai");
  const kindNode = node(cst, "stepKind");
  const mistyped = mistypedEvent(file, cst, isStepName, problems);
  const word = event?.image ?? (kindNode === null ? mistyped : keyword(kindNode)?.word);
  const name = identifier(file, token(cst, "Name") ?? event);
  const id = name === null || mistyped === null ? name : { ...name, value: mistyped };
  const together = node(cst, "together");
  if (id === null) return null;
  return {
    kind: word === null || word === undefined ? "activity" : stepKinds[word as StepKindName],
    id,
    text: text(file, token(cst, "Text")),
    target: kindNode === null ? null : codeRef(file, node(kindNode, "cfmCode")),
    together: together === null ? [] : nameList(file, tokens(together, "Name"), problems),
    details: built(nodes(cst, "stepFact"), (n) => buildDetail(file, n, problems)),
    span: nodeSpan(file, cst),
  };
}

/** `selesi` alone on its line is a step without a text to the grammar. */
function mistypedEvent(
  file: SourceFile,
  cst: CstNode,
  isStepName: IsStepName,
  problems: Problems,
): string | null {
  for (const part in cst.children) if (part !== "Name") return null;
  const name = token(cst, "Name");
  if (name?.tokenType.name !== "Identifier" || /[0-9]/.test(name.image)) return null;
  const meant = nearest(name.image, EVENTS);
  if (meant === null || isStepName(name.image, meant)) return null;
  problems.unknownWord(tokenSpan(file, name), name.image, EVENTS);
  return meant;
}

const EVENTS: readonly string[] = ["mulai", "selesai"];

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
