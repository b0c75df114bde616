import { defineMessages } from "../../diagnostics/message.ts";
import { numberOf } from "../../model/lookup.ts";
import type { ProcessMap } from "../../model/model.ts";
import type { CodeRef } from "../../syntax/ast.ts";
import { joinCode } from "../../syntax/code.ts";
import type { MapFacts } from "../facts/facts.ts";
import { firstWrong } from "../facts/repeated.ts";
import type { Finding, Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "Nomor melompat ke {process}: tidak ada {list}.",
    en: "The numbers jump to {process}: there is no {list}.",
  },
  help: {
    id: "Deklarasikan yang hilang, beri nomor ulang, atau jelaskan dengan // ppb-abaikan kode-lompat: alasan",
    en: "Declare what is missing, renumber, or explain with // ppb-abaikan kode-lompat: reason",
  },
});

export const kodeLompat: Rule = {
  name: "kode-lompat",
  severity: "warning",
  *check({ map, facts }) {
    const expectedBy = new Map<string, number>();
    // kode-ganda reports what these lines stand in the place of.
    const wrong = new Set([...firstWrong(map).values()].map(({ path }) => path.join(".")));
    const isMeant = (key: string): boolean => map.doubtful.has(key) || wrong.has(key);
    for (const process of map.processes) {
      const siblings = process.path.slice(0, -1);
      const key = siblings.join(".");
      if (siblings.length > 0 && process.parent === null) continue;
      if (facts.unreadableBelow.has(key)) continue;
      let expected = expectedBy.get(key) ?? 1;
      const number = process.path.at(-1) ?? expected;
      expectedBy.set(key, number + 1);
      // What a line with a wrong code was meant to be is not missing.
      while (expected < number && isMeant([...siblings, expected].join("."))) expected += 1;
      if (number <= expected) continue;
      const code = (n: number): string => facts.codeLike([...siblings, n], process.code);
      const list =
        number - expected > LISTED
          ? `${code(expected)} … ${code(number - 1)}`
          : Array.from({ length: number - expected }, (_, i) => code(expected + i)).join(", ");
      yield {
        span: process.code.span,
        message: messages.message({ process: facts.name(process), list }),
        help: messages.help(),
      };
    }
    yield* partGaps(map, facts);
  },
};

/** The same of the CFMs of a process and the SOPs of a CFM, whatever the order in which they are written. */
function* partGaps(map: ProcessMap, facts: MapFacts): Iterable<Finding> {
  for (const list of facts.cfmsByProcess.values())
    yield* gapsIn(list.map((cfm) => ({ code: cfm.code, number: numberOf(cfm) })));
  for (const { sops } of map.cfms) yield* gapsIn(sops);
}

interface NumberedCode {
  readonly code: CodeRef;
  /** Null when it cannot be read, which kode-format reports. */
  readonly number: number | null;
}

/** A number that cannot be read may be the one that is missing. */
function* gapsIn(codes: readonly NumberedCode[]): Iterable<Finding> {
  const numbered = codes.flatMap(({ code, number }) => (number === null ? [] : [{ code, number }]));
  if (numbered.length < codes.length) return;
  let expected = 1;
  for (const { code, number } of numbered.sort((a, b) => a.number - b.number)) {
    if (number > expected) {
      const [from, to] = [withNumber(code, expected), withNumber(code, number - 1)];
      const list = number - expected > 1 ? `${from} … ${to}` : from;
      yield {
        span: code.span,
        message: messages.message({ process: code.text, list }),
        help: messages.help(),
      };
    }
    expected = Math.max(expected, number + 1);
  }
}

/** A code with another number in its last part, padded as it is. */
function withNumber(code: CodeRef, number: number): string {
  const last = code.parts.at(-1);
  if (last === undefined) return code.text;
  const width = last.number.startsWith("0") ? last.number.length : 1;
  const part = { ...last, number: String(number).padStart(width, "0") };
  return joinCode({ ...code, parts: [...code.parts.slice(0, -1), part] });
}

/** Longer gaps are listed by their ends. */
const LISTED = 4;
