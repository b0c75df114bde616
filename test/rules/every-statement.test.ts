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
