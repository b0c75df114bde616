import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { testSections, toldOf } from "../support/sections.ts";

/**
 * A map without a finding that holds each statement of the language, and all that is found in it when one of its statements
 * or blocks is left out, or stands behind the next one of its block: what may be missing is looked for nowhere, and order
 * matters only where a rule says so.
 */
const MAP = readFileSync(join(import.meta.dirname, "statements.ppb"), "utf8");
const LINES = MAP.trimEnd().split("\n");

/** The lines of a statement, the block that it opens included: its first line, and the one behind its last. */
interface Statement {
  readonly from: number;
  readonly to: number;
}

/** The statement that begins with a line; null when it is empty or only closes a block. */
function statementAt(from: number): Statement | null {
  const [indent = "", word] = /^( *)(\S)?/.exec(LINES[from] ?? "")?.slice(1) ?? [];
  if (word === undefined || word === "}") return null;
  const isBlock = LINES[from]?.endsWith("{") === true;
  return { from, to: (isBlock ? LINES.indexOf(`${indent}}`, from) : from) + 1 };
}

const STATEMENTS = LINES.flatMap((_, line) => statementAt(line) ?? []);

function textOf({ from, to }: Statement): readonly string[] {
  return LINES.slice(from, to);
}

const without = ({ from, to }: Statement): string => LINES.toSpliced(from, to - from).join("\n");

/** The map with a statement behind the next one of its block; null when it is the last. */
function behindNext(one: Statement): string | null {
  const next = STATEMENTS.find(({ from }) => from >= one.to);
  const isSibling = next !== undefined && LINES.slice(one.to, next.from).every((line) => line === "");
  if (!isSibling) return null;
  const between = LINES.slice(one.to, next.from);
  return LINES.toSpliced(one.from, next.to - one.from, ...textOf(next), ...between, ...textOf(one)).join(
    "\n",
  );
}

const told = (text: string): readonly string[] =>
  toldOf(check([{ path: "peta.ppb", text: `${text}\n` }]).diagnostics);

it("the map is right", () => {
  expect(told(MAP)).toEqual([]);
});

testSections(
  join(import.meta.dirname, "every-statement.golden.txt"),
  STATEMENTS.flatMap((one) => {
    const name = `${one.from + 1}: ${LINES[one.from]?.trim().slice(0, 60) ?? ""}`;
    const moved = behindNext(one);
    return [
      [`${name} is left out`, () => told(without(one))] as const,
      ...(moved === null ? [] : [[`${name} stands behind the next`, () => told(moved)] as const]),
    ];
  }),
);

/** Behind another word these are a start and an end that have a name. */
const EVENT = /^ *(?:mulai|selesai)$/;

it.each(
  STATEMENTS.filter(({ from }) => !EVENT.test(LINES[from] ?? "")).map(
    (one) => [`${one.from + 1}: ${LINES[one.from]?.trim().slice(0, 60) ?? ""}`, one] as const,
  ),
)("what cannot be read is told once, and missed by no rule: %s", (_, { from }) => {
  const line = LINES[from] ?? "";
  const found = told(LINES.with(from, line.replace(/(?=\S)/, "zzz ")).join("\n"));
  expect(found).toEqual([expect.stringMatching(/^error sintaks-/)]);
});

/**
 * A text behind texts goes on their list, and quotes within quotes leave more than one sign; of a block that stands on its own
 * line all is one text.
 */
const OTHER_TEXT = /^ *(?:sop .*\}$|nomor|tanggal|"|lajur pasar)/;

it.each(
  STATEMENTS.filter(({ from }) => !OTHER_TEXT.test(LINES[from] ?? "")).map(
    (one) => [`${one.from + 1}: ${LINES[one.from]?.trim().slice(0, 60) ?? ""}`, one] as const,
  ),
)("what stands in quotes that do not end is told once, and missed by no rule: %s", (_, { from }) => {
  const line = LINES[from] ?? "";
  const found = told(LINES.with(from, line.replace(/(?=\S)/, '"')).join("\n"));
  expect(found).toEqual([expect.stringMatching(/^error teks-tak-ditutup/)]);
});

/** A party that only an empty lane names is no step in a flow where nothing is known of that lane. */
const UNKNOWN_LANE = /^ *(?:lajur pasar|kedalaman)/;

it.each(
  STATEMENTS.filter(({ from }) => !UNKNOWN_LANE.test(LINES[from] ?? "")).map(
    (one) => [`${one.from + 1}: ${LINES[one.from]?.trim().slice(0, 60) ?? ""}`, one] as const,
  ),
)("words in place of a line are told once, and missed by no rule: %s", (_, { from }) => {
  const line = LINES[from] ?? "";
  const found = told(LINES.with(from, line.replace(/\S.*?(?= ?\{?$)/, "zzz qqq rrr")).join("\n"));
  expect(found).toEqual([expect.stringMatching(/^error sintaks-/)]);
});
