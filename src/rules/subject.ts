import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ProcessMap, Repository } from "../model/model.ts";
import type { SourceFile, Span } from "../source/source.ts";

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
  const byFile = new Map<SourceFile, Subject[]>();
  for (const map of repository.maps) {
    for (const subject of subjectsOf(map)) {
      const list = byFile.get(subject.span.file);
      if (list === undefined) byFile.set(subject.span.file, [subject]);
      else list.push(subject);
    }
  }
  for (const list of byFile.values())
    list.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
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
    const subject = cursor.open.at(-1)?.id ?? mapOf(file.path)?.id.value;
    return subject === undefined ? finding : { ...finding, subject };
  });
}

function subjectsOf(map: ProcessMap): readonly Subject[] {
  const own = map.id.value;
  return [
    { id: own, span: map.span },
    ...map.units.map((unit) => ({ id: `${own}/unit/${unit.id}`, span: unit.span })),
    ...map.declarations.map(({ code, meant, path, span }) => ({
      id: `${own}/process/${(meant ?? path)?.join(".") ?? code.text}`,
      span,
    })),
    ...map.cfms.flatMap((cfm) => {
      const id = `${own}/cfm/${cfm.process ?? cfm.code.text}`;
      const steps = [...cfm.steps, ...cfm.repeatedSteps];
      return [
        { id, span: cfm.span },
        ...steps.map((step) => ({ id: `${id}/step/${step.id}`, span: step.span })),
        ...cfm.flows.map(({ from, to, span }) => ({ id: `${id}/flow/${from.value}/${to.value}`, span })),
      ];
    }),
    ...(map.decree === null ? [] : [{ id: `${own}/decree`, span: map.decree.span }]),
  ];
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
