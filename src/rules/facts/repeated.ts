import { foldTitle } from "../../model/words.ts";
import type { ProcessDeclaration, ProcessMap } from "../../model/model.ts";

/** A line whose code a later line has with more right, and the code that it stands in the place of. */
export interface FirstWrong {
  readonly later: ProcessDeclaration;
  readonly path: readonly number[];
}

/**
 * The lines that bear the code of a later one by mistake: `P.1.1`, `P.1.3`, `P.1.3` where the code behind the line before is
 * free, and the later line follows on it, or begins the children of the next parent.
 */
export function firstWrong({
  declarations,
  byPath,
}: ProcessMap): ReadonlyMap<ProcessDeclaration, FirstWrong> {
  const found = new Map<ProcessDeclaration, FirstWrong>();
  const first = new Map<string, number>();
  declarations.forEach((later, i) => {
    const key = later.path?.join(".");
    if (key === undefined) return;
    const at = first.get(key);
    if (at === undefined) {
      first.set(key, i);
      return;
    }
    const [line, before] = [declarations[at], declarations[at - 1]];
    // A line that is there twice was copied, and bears its own code.
    if (line?.path == null || areCopies(line, later)) return;
    const last =
      before !== undefined && isSameBlock(line, before) ? before.path : [...line.path.slice(0, -1), 0];
    if (last === null) return;
    const path = [...last.slice(0, -1), (last.at(-1) ?? 0) + 1];
    const isFree = path.length === line.path.length && !byPath.has(path.join("."));
    if (isFree && follows(later, path, declarations[i - 1], line)) found.set(line, { later, path });
  });
  return found;
}

/** Whether two lines with one code have one title as well. */
export function areCopies(a: ProcessDeclaration, b: ProcessDeclaration): boolean {
  return foldTitle(a.title?.value ?? "") === foldTitle(b.title?.value ?? "");
}

/** Whether a line is where its code belongs: behind the code that is free, behind its own neighbour, or the first child. */
function follows(
  { path }: ProcessDeclaration,
  free: readonly number[],
  before: ProcessDeclaration | undefined,
  wrong: ProcessDeclaration,
): boolean {
  const own = path?.at(-1) ?? 0;
  const last = before === wrong ? free : before?.path;
  const isSibling = last?.slice(0, -1).join(".") === path?.slice(0, -1).join(".");
  return isSibling ? last?.at(-1) === own - 1 : own === 1 && last?.length === path?.length;
}

function isSameBlock(a: ProcessDeclaration, b: ProcessDeclaration): boolean {
  return (
    a.blockLevel.span.file === b.blockLevel.span.file && a.blockLevel.span.start === b.blockLevel.span.start
  );
}
