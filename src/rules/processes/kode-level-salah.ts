import { defineMessages } from "../../diagnostics/message.ts";
import { groupBy } from "../../syntax/group-by.ts";
import type { ProcessDeclaration } from "../../model/model.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "{code} adalah kode level {level}, tetapi ditulis di blok level {blockLevel}.",
    en: "{code} is a level {level} code, but stands in a block of level {blockLevel}.",
  },
  help: {
    id: "Pindahkan ke blok level {level}, atau perbaiki kodenya.",
    en: "Move it to a block of level {level}, or correct the code.",
  },
  place: { id: "blok ini", en: "this block" },
  block: {
    id: "Semua kode di blok level {blockLevel} ini adalah kode level {level}.",
    en: "All codes in this block of level {blockLevel} are level {level} codes.",
  },
  blockHelp: {
    id: "Tulis level {level}, atau perbaiki kode-kodenya.",
    en: "Write level {level}, or correct the codes.",
  },
  code: { id: "kode level {level}", en: "a level {level} code" },
  fix: { id: "Tulis level {level}", en: "Write level {level}" },
});

const MAX_RELATED = 5;

export const kodeLevelSalah: Rule = {
  name: "kode-level-salah",
  severity: "error",
  *check({ map }) {
    const blocks = groupBy(map.declarations, ({ blockLevel }) => blockLevel);
    for (const [{ value: blockLevel, span }, lines] of blocks) {
      const placed = lines.filter(isPlaced);
      const wrong = placed.filter((line) => levelOf(line) !== blockLevel);
      const [first, second] = wrong;
      if (first === undefined) continue;
      const level = levelOf(first);
      // Of a block whose lines are all of one other level its own number is wrong.
      const isOfBlock = second !== undefined && placed.every((line) => levelOf(line) === level);
      if (isOfBlock)
        yield {
          span,
          message: messages.block({ level, blockLevel }),
          help: messages.blockHelp({ level }),
          related: wrong
            .slice(0, MAX_RELATED)
            .map(({ code }) => ({ span: code.span, message: messages.code({ level }) })),
          fix: {
            grade: "suggested",
            title: messages.fix({ level }),
            edits: [{ span, newText: String(level) }],
          },
        };
      else
        for (const line of wrong)
          yield {
            span: line.code.span,
            message: messages.message({ code: line.code.text, level: levelOf(line), blockLevel }),
            help: messages.help({ level: levelOf(line) }),
            related: [{ span, message: messages.place() }],
          };
    }
  },
};

/** A line whose code can be read, and is its own. */
function isPlaced({ path, problem }: ProcessDeclaration): boolean {
  return path !== null && problem !== "format" && problem !== "repeated";
}

function levelOf({ path }: ProcessDeclaration): number {
  return (path?.length ?? 0) - 1;
}
