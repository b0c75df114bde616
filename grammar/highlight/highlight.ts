import type { Rule } from "chevrotain";
import { keywordGroups, type Keyword } from "../keywords.ts";
import { keywordPlaces } from "../places.ts";
import * as t from "../tokens.ts";
import { choiceInside, choiceWords, type Choice } from "../words.ts";
import {
  CODE,
  END,
  GAP,
  ID,
  NAME,
  NUMBERS,
  PREFIX,
  START,
  anyOf,
  block,
  followed,
  include,
  keywordLines,
  keywordScope,
  match,
  part,
  scope,
  source,
  words,
  type Pattern,
} from "./pattern.ts";

export interface TextMateGrammar {
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly repository: Readonly<Record<string, { readonly patterns: readonly Pattern[] }>>;
}

const LABEL = '(?:[ \\t]*("(?:[^"\\\\]|\\\\.)*")[ \\t]*|([^\\]"]*))';
const labelScopes = [
  scope.arrow,
  "string.quoted.double.ppb",
  "string.unquoted.label.ppb",
  scope.arrow,
] as const;
const arrows: readonly Pattern[] = [
  match(`(-\\[)${LABEL}(\\]->)`, ...labelScopes),
  match(`(\\.\\.\\[)${LABEL}(\\]\\.\\.>)`, ...labelScopes),
  match(`(${source(t.Arrow)}|${source(t.DottedArrow)})`, scope.arrow),
];

const escapes: readonly Pattern[] = [
  { match: '\\\\(?:["\\\\n]|u\\{[0-9a-fA-F]{1,6}\\})', name: "constant.character.escape.ppb" },
  { match: "\\\\." },
];

const comments: readonly Pattern[] = [
  match("(//[ \\t]*(ppb-abaikan)\\b.*)$", "comment.line.double-slash.ppb", "keyword.control.suppression.ppb"),
  { match: "//.*$", name: "comment.line.double-slash.ppb" },
  { begin: "/\\*", end: "\\*/", name: "comment.block.ppb" },
];

const common: readonly Pattern[] = [
  include("comments"),
  {
    begin: '"""',
    end: '"""',
    name: "string.quoted.triple.ppb",
    // A backslash does not keep the three quotes from closing the text.
    patterns: escapes.map((p) => ({ ...p, match: `(?!\\\\""")${p.match ?? ""}` })),
  },
  { begin: '"', end: '"|$', name: "string.quoted.double.ppb", patterns: escapes },
  ...arrows,
  { match: source(t.DateLiteral), name: scope.number },
  { match: source(t.YearRange), name: scope.number },
  { match: `${START}${CODE}`, name: scope.code },
  { match: `${START}(?:${PREFIX})`, name: scope.code },
  { match: NUMBERS, name: scope.number },
];

/** What an end of a flow may be: a step's id or a code, which may be two words: `DISKOPUKM 01.02`. */
const REFERENCE = `(${CODE}|${PREFIX}(?:${GAP}${NUMBERS})?|${NAME}${GAP}${NUMBERS}|${NAME}${END}|${NUMBERS})`;

/** `alur a -> b`: what stands behind the keyword and behind each arrow is a name. */
function flow(nameScope: string): readonly Pattern[] {
  const starts = [...arrows, match(`${START}(alur)${END}`, scope.declaration)];
  return starts.map((start) => followed(start, REFERENCE, words(nameScope)));
}

const shapes = keywordGroups.stepKind.filter((word) => word !== "mulai" && word !== "selesai");
const gap = include("comments");

/** Steps: which word is the id and which the shape depends on the words around. */
const steps: readonly Pattern[] = [
  include("common"),
  match(`(?<=[^\\s{])[ \\t]*${START}(bersama)((?:${GAP}${NAME}${END})+)`, scope.part, words(scope.name)),
  match(`${START}(mulai|selesai)(${GAP})(${anyOf(shapes)})(?=${GAP}?")`, scope.step, [gap], scope.kind),
  match(`${START}(mulai|selesai)${END}(?:(${GAP})(${NAME})${END})?`, scope.kind, [gap], scope.step),
  followed(
    match(`(${ID})(${GAP})(subproses)${END}`, scope.step, [gap], scope.kind),
    REFERENCE,
    words(scope.code),
  ),
  match(`(${ID})(${GAP})(${anyOf(keywordGroups.stepKind)})${END}`, scope.step, [gap], scope.kind),
  { match: ID, name: scope.step },
];

/**
 * The highlighter of the language as a TextMate grammar: its words are the keywords of each rule, its patterns those
 * of the tokens. Where a keyword may also be a name, the place decides as it does for the parser.
 */
export function highlighter(rules: Readonly<Record<string, Rule>>): TextMateGrammar {
  const places = keywordPlaces(rules);
  const body = (rule: string): readonly Keyword[] => places.get(rule)?.body ?? [];
  const head = (rule: string): readonly Keyword[] => places.get(rule)?.head ?? [];
  const facts = head("processFact");
  const units = head("unitFact");
  const listed = anyOf(facts);
  const factLines: readonly Pattern[] = [
    followed(
      match(`${START}(${anyOf(units)})${END}`, scope.part),
      `(${NAME}${END}(?:${GAP}(?!${listed}${END})${NAME}${END})*)`,
      words(scope.name),
    ),
    followed(match(`${START}(turunan)${END}`, scope.part), REFERENCE, words(scope.code)),
    ...keywordLines(facts.filter((word) => !units.includes(word) && word !== "turunan")),
  ];
  const settings = anyOf([...keywordGroups.mapSetting, "keluaran"]);
  const wordLists = followed(
    match(`${START}(${anyOf(head("wordList"))})${END}`, scope.part),
    `(${NAME}${END}(?:${GAP}(?!${settings}${END})${NAME}${END})*)`,
    [
      include("comments"),
      {
        match: `${START}${anyOf([...choiceWords("output"), ...choiceWords("column")])}${END}`,
        name: scope.choice,
      },
      { match: ID, name: scope.name },
    ],
  );
  const levelFlow = flow(scope.code);
  const inAturan = [
    include("common"),
    followed(
      match(`(${ID})`, scope.name),
      `(${anyOf(choiceWords(choiceInside.aturan))})${END}|(${NAME})`,
      scope.choice,
      scope.name,
    ),
  ];
  const fields = head("fields").map((word) => {
    const list = (choiceInside as Readonly<Partial<Record<Keyword, Choice>>>)[word];
    const known = list === undefined ? [] : choiceWords(list);
    return part(
      word,
      [],
      [
        include("common"),
        match(`${START}(${anyOf(known)})${END}`, scope.field),
        { match: ID, name: scope.name },
      ],
    );
  });
  const aName = [{ match: ID, name: scope.name }];
  const sopWords = [...head("sopFact"), ...head("approval")];
  const inSop = [
    include("common"),
    ...fields.filter((_, i) => head("approval").includes(head("fields")[i]!)),
    followed(
      match(`${START}(mencakup)${END}`, scope.part),
      `(${NAME}${END}(?:${GAP}(?!${anyOf(sopWords)}${END})${NAME}${END})*)`,
      words(scope.step),
    ),
    ...keywordLines(head("sopFact").filter((word) => word !== "mencakup")),
    ...aName,
  ];
  const texts = [include("common"), block([include("common")])];
  const lists = [...head("decreeList"), ...head("clauses")].map((word) => part(word, [], texts));
  const kinds = match(`${START}(${anyOf(choiceWords("initials"))})${END}`, scope.choice);
  const post = followed(match(`${START}(jabatan)${END}`, scope.part), `(${NAME})`, scope.name);
  const initials = part("paraf", [kinds, ...aName], [post, include("common")]);
  const blocks: readonly Keyword[] = [
    ...head("fields"),
    ...head("decreeList"),
    ...head("initials"),
    ...head("clauses"),
  ];
  return {
    name: "ppb",
    scopeName: "source.ppb",
    fileTypes: ["ppb"],
    patterns: [
      ...levelFlow,
      include("common"),
      part("peta", aName, [include("map")]),
      part("level", [], [include("level")]),
      part("cfm", [match(REFERENCE, words(scope.code))], [include("cfm")]),
      part("keputusan", [], [include("decree")]),
      ...[...new Set([...head("unit"), ...head("post")])]
        .filter((word) => word !== "singkatan")
        .map((word) =>
          followed(match(`${START}(${word})${END}`, keywordScope(word)), `(${NAME})`, scope.name),
        ),
      ...keywordLines(["singkatan"]),
      ...aName,
    ],
    repository: {
      comments: { patterns: comments },
      common: { patterns: common },
      map: {
        patterns: [
          include("common"),
          part("aturan", [], inAturan),
          wordLists,
          ...keywordLines(
            body("map").filter((word) => word !== "aturan" && !head("wordList").includes(word)),
          ),
          match(`${START}(${anyOf(choiceWords("faceStyle"))})${END}`, scope.choice),
          ...aName,
        ],
      },
      level: {
        patterns: [
          ...levelFlow,
          include("common"),
          ...factLines,
          block([include("common"), ...factLines, ...aName]),
          // The first word of a code in two words.
          { match: ID, name: scope.code },
        ],
      },
      cfm: {
        patterns: [
          ...flow(scope.step),
          include("common"),
          part("lajur", aName, [include("lane")]),
          part("pihak", [], [include("common"), part("lajur", aName, [include("lane")])]),
          followed(match(`${START}(sop)${END}`, scope.part), REFERENCE, words(scope.code)),
          // Behind the text of a phase stands the step that begins it, whatever keyword it is called.
          match(
            `${START}(tahap)${END}((?:${GAP})?)("(?:[^"\\\\]|\\\\.)*")((?:${GAP})?)(${NAME})${END}`,
            scope.part,
            [include("comments")],
            "string.quoted.double.ppb",
            [include("comments")],
            scope.step,
          ),
          // Only an SOP has a block that no keyword opens.
          block(inSop),
          ...keywordLines(body("cfm").filter((word) => !["lajur", "pihak", "alur", "sop"].includes(word))),
          { match: ID, name: scope.step },
        ],
      },
      lane: {
        patterns: [
          ...steps.slice(0, 1),
          block([include("common"), ...keywordLines(body("step")), { match: ID, name: scope.name }]),
          ...steps.slice(1),
        ],
      },
      decree: {
        patterns: [
          include("common"),
          ...fields,
          ...lists,
          initials,
          ...keywordLines(body("decree").filter((word) => !blocks.includes(word))),
          ...aName,
        ],
      },
    },
  };
}
