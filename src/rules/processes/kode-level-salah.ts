import { defineMessages } from "../../diagnostics/message.ts";
import { groupBy } from "../../syntax/group-by.ts";
import type { ProcessDeclaration } from "../../model/model.ts";
import { comparePlaces, type Span } from "../../source/source.ts";
import type { Finding, Rule } from "../rule.ts";

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
  shifted: {
    id: "Tulis level {level} di sini; nomor semua {count} blok level bergeser sama jauh. Level pertama adalah level 0.",
    en: "Write level {level} here; the numbers of all {count} blocks of levels are off by the same. The first level is level 0.",
  },
  tail: {
    id: "Mulai dari sini kode-kode di blok level {blockLevel} ini adalah kode level {level}.",
    en: "From here on the codes in this block of level {blockLevel} are level {level} codes.",
  },
  tailHelp: {
    id: "Tutup bloknya dan mulai yang baru di atas baris ini: {block}",
    en: "Close the block and begin a new one above this line: {block}",
  },
  code: { id: "kode level {level}", en: "a level {level} code" },
  fix: { id: "Tulis level {level}", en: "Write level {level}" },
});

const MAX_RELATED = 5;

export const kodeLevelSalah: Rule = {
  name: "kode-level-salah",
  severity: "error",
  *check({ map }) {
    const blocks = [...groupBy(map.declarations, ({ blockLevel }) => blockLevel)];
    const shifted = shiftedBlocks(blocks.map(([{ value, span }, lines]) => ({ value, span, lines })));
    if (shifted !== null) {
      yield shifted;
      return;
    }
    const hasBlock = (level: number): boolean => blocks.some(([{ value }]) => value === level);
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
      else if (second !== undefined && !hasBlock(level) && isTail(placed, wrong))
        yield {
          span: first.code.span,
          message: messages.tail({ level, blockLevel }),
          help: messages.tailHelp({ block: `} level ${level} {` }),
          related: wrong
            .slice(1, MAX_RELATED)
            .map(({ code }) => ({ span: code.span, message: messages.code({ level }) })),
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

/** Whether the last lines of a block are those that are wrong, all of them of the level below: the next block begins there. */
function isTail(placed: readonly ProcessDeclaration[], wrong: readonly ProcessDeclaration[]): boolean {
  const level = placed[0]?.blockLevel.value ?? 0;
  return wrong.every(
    (line, i) => line === placed[placed.length - wrong.length + i] && levelOf(line) === level + 1,
  );
}

interface Block {
  readonly value: number;
  readonly span: Span;
  readonly lines: readonly ProcessDeclaration[];
}

/** Several blocks whose numbers are all as much too high, or too low: they were counted from another number. */
function shiftedBlocks(blocks: readonly Block[]): Finding | null {
  const shifts = blocks.map(
    ({ value, lines }) => new Set(lines.filter(isPlaced).map((l) => levelOf(l) - value)),
  );
  const [shift = 0] = shifts[0] ?? [];
  const isSame = shifts.every((own) => own.size === 1 && own.has(shift));
  const [first, ...others] = blocks.toSorted((a, b) => comparePlaces(a.span, b.span));
  if (first === undefined || others.length === 0 || shift === 0 || !isSame) return null;
  const numbers = { blockLevel: first.value, level: first.value + shift };
  return {
    span: first.span,
    message: messages.block(numbers),
    help: messages.shifted({ ...numbers, count: blocks.length }),
    related: others
      .slice(0, MAX_RELATED)
      .map(({ span, value }) => ({ span, message: messages.code({ level: value + shift }) })),
    fix: {
      grade: "suggested",
      title: messages.fix({ level: numbers.level }),
      edits: blocks.map(({ span, value }) => ({ span, newText: String(value + shift) })),
    },
  };
}

/** A line whose code can be read, and is its own. */
function isPlaced({ path, problem }: ProcessDeclaration): boolean {
  return path !== null && problem !== "format" && problem !== "repeated";
}

function levelOf({ path }: ProcessDeclaration): number {
  return (path?.length ?? 0) - 1;
}
