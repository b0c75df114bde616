import type { Fix } from "../../diagnostics/diagnostic.ts";
import { comparePaths } from "../../model/code.ts";
import type { ProcessDeclaration } from "../../model/model.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { groupBy } from "../../syntax/group-by.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "{code} ditulis setelah {code2}.", en: "{code} is written after {code2}." },
  help: { id: "Urutkan baris menurut kode.", en: "Sort the lines by code." },
  place: { id: "yang lebih besar", en: "the larger one" },
  fix: { id: "Urutkan blok ini", en: "Sort this block" },
});

export const kodeUrutan: Rule = {
  name: "kode-urutan",
  severity: "hint",
  *check({ map }) {
    const last = new Map<string, ProcessDeclaration>();
    const fixed = new Set<string>();
    const blocks = groupBy(map.declarations, blockKey);
    for (const line of map.declarations) {
      // kode-level-salah reports a line of another level.
      if (line.problem !== null || line.path?.length !== line.blockLevel.value + 1) continue;
      const key = `${line.span.file.path} ${line.path.slice(0, -1).join(".")}`;
      const before = last.get(key);
      if (before !== undefined && comparePaths(line.path, before.path ?? []) < 0) {
        const block = blockKey(line);
        // One edit sorts the whole block; a second one would be in its way.
        const fix = fixed.has(block) ? null : sortBlock(blocks.get(block) ?? []);
        fixed.add(block);
        yield {
          span: line.code.span,
          message: messages.message({ code: line.code.text, code2: before.code.text }),
          help: messages.help(),
          related: [{ span: before.code.span, message: messages.place() }],
          ...(fix === null ? {} : { fix }),
        };
        continue;
      }
      last.set(key, line);
    }
  },
};

function blockKey(line: ProcessDeclaration): string {
  return `${line.span.file.path} ${line.blockLevel.span.start}`;
}

/** Sorts the lines of one block, if nothing but space stands between them and every code is right. */
function sortBlock(lines: readonly ProcessDeclaration[]): Fix | null {
  const first = lines[0];
  const end = lines.at(-1)?.span.end;
  if (first === undefined || end === undefined || lines.some((l) => l.path === null || l.problem !== null))
    return null;
  const { file } = first.span;
  const between = lines.slice(1).map((line, i) => file.text.slice(lines[i]?.span.end, line.span.start));
  if (!between.every((space) => /^\s*$/.test(space))) return null;
  const sorted = [...lines].sort((a, b) => comparePaths(a.path ?? [], b.path ?? []));
  const newText = sorted
    .map((line, i) => file.text.slice(line.span.start, line.span.end) + (between[i] ?? ""))
    .join("");
  // The larger code stands in another block: a sorted one gains nothing.
  if (newText === file.text.slice(first.span.start, end)) return null;
  return {
    grade: "safe",
    title: messages.fix(),
    edits: [{ span: { file, start: first.span.start, end }, newText }],
  };
}
