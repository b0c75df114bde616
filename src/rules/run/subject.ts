import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ProcessMap, Repository } from "../../model/model.ts";
import { nameKey, symbolId } from "../../model/symbol.ts";
import { unitSymbol } from "../../model/units.ts";
import type { SourceFile, Span } from "../../source/source.ts";

/** A declared thing with the text that declares it; of two that hold a place the inner one is its subject. */
interface Subject {
  readonly id: string;
  readonly span: Span;
}

/**
 * The findings with what each is about: the unit, process, CFM, step or decree that its place lies in. That outlives moved
 * lines, renamed files and reworded sentences, so a finding is known again by it. Cost n log n.
 */
export function withSubjects(found: readonly Diagnostic[], repository: Repository): readonly Diagnostic[] {
  if (found.length === 0) return found;
  const files = new Set(found.map(({ span }) => span.file));
  const byFile = new Map<SourceFile, readonly Subject[]>();
  for (const map of repository.maps)
    if (map.files.some((file) => files.has(file)))
      for (const [file, list] of subjectsOf(map)) byFile.set(file, list);
  const mapOf = mapFinder(repository);
  const cursor = { file: null as SourceFile | null, next: 0, open: [] as Subject[] };
  // The findings come in order of file and place, so each file's subjects are walked once.
  return found.map((finding) => {
    const { file, start } = finding.span;
    if (cursor.file !== file) Object.assign(cursor, { file, next: 0, open: [] });
    const list = byFile.get(file) ?? [];
    for (let subject = list[cursor.next]; subject !== undefined && subject.span.start <= start;) {
      cursor.open.push(subject);
      cursor.next += 1;
      subject = list[cursor.next];
    }
    while ((cursor.open.at(-1)?.span.end ?? Infinity) <= start) cursor.open.pop();
    const subject = cursor.open.at(-1)?.id ?? mapOf(file.path)?.symbol;
    return subject === undefined ? finding : { ...finding, subject };
  });
}

/** `bind` gives the same object for a map that has not changed. */
const known = new WeakMap<ProcessMap, ReadonlyMap<SourceFile, readonly Subject[]>>();

/** What a map declares in each of its files, in the order of the places; of two at one place the outer one first. */
function subjectsOf(map: ProcessMap): ReadonlyMap<SourceFile, readonly Subject[]> {
  const before = known.get(map);
  if (before !== undefined) return before;
  const byFile = new Map<SourceFile, Subject[]>();
  const add = (id: string, span: Span): void => {
    const list = byFile.get(span.file);
    if (list === undefined) byFile.set(span.file, [{ id, span }]);
    else list.push({ id, span });
  };
  add(map.symbol, map.span);
  for (const unit of map.units) add(unitSymbol(map, unit), unit.span);
  for (const { code, meant, path, span } of map.declarations)
    add(symbolId(map.symbol, "process", (meant ?? path)?.join(".") ?? code.text), span);
  for (const cfm of map.cfms) {
    add(cfm.symbol, cfm.span);
    for (const step of [...cfm.steps, ...cfm.repeatedSteps])
      add(symbolId(cfm.symbol, "step", nameKey(step.id)), step.span);
    // Flows and the decree have no name, so they are no symbols: they are known by what they join and by what holds them.
    for (const { from, to, span } of cfm.flows) add(`${cfm.symbol}/flow/${from.value}/${to.value}`, span);
  }
  if (map.decree !== null) add(`${map.symbol}/decree`, map.decree.span);
  for (const list of byFile.values())
    list.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  known.set(map, byFile);
  return byFile;
}

/** The map of the nearest folder above a file; null when there is none. */
export function mapFinder(repository: Repository): (path: string) => ProcessMap | null {
  const byFolder = new Map(repository.maps.map((map) => [map.folder, map]));
  return (path) => {
    for (let folder = path; folder !== "";) {
      folder = folder.slice(0, Math.max(folder.lastIndexOf("/"), 0));
      const map = byFolder.get(folder);
      if (map !== undefined) return map;
    }
    return null;
  };
}
