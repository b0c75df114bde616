import type { Diagnostic, Related } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { codeLike, comparePaths, isOneNumberApart } from "../../model/code.ts";
import type { ProcessDeclaration, ProcessMap, Repository } from "../../model/model.ts";
import type { Span } from "../../source/source.ts";
import { findingsByPlace, type ByPlace } from "./by-place.ts";
import { placesOf, standingFor } from "./changes.ts";
import { RANK } from "./severity.ts";
import { undeclaredCodes, type Undeclared } from "./undeclared.ts";

const messages = defineMessages({
  meant: {
    id: "{code} dirujuk dan tidak dideklarasikan, dan baris ini berdiri di tempatnya: maksudnya {code}? Bila tidak, deklarasikan {code}.",
    en: "{code} is referred to and not declared, and this line stands in its place: did you mean {code}? If not, declare {code}.",
  },
  declare: {
    id: "Deklarasikan {code}, yang dirujuk di tempat lain, atau perbaiki nomor baris ini.",
    en: "Declare {code}, which is referred to elsewhere, or correct the number of this line.",
  },
  standsThere: {
    id: "Baris {line} berdiri di tempat {code}: maksudnya {code}? Bila tidak, deklarasikan {code}.",
    en: "The line of {line} stands in the place of {code}: does it mean {code}? If not, declare {code}.",
  },
  line: { id: "baris yang berdiri di tempatnya", en: "the line that stands in its place" },
  reference: { id: "rujukan ke {code}", en: "a reference to {code}" },
});

/** Findings on the code of a process line, what is certain first. */
const ON_CODES = ["kode-ganda", "kode-induk-hilang", "kode-level-salah", "kode-format", "kode-lompat"];
/** Findings on the same line that its code explains. */
const OF_LEAVES = ["cfm-hilang", "pengampu-hilang"];
const OF_THE_LINE: ReadonlySet<string> = new Set([...ON_CODES, "kode-urutan", ...OF_LEAVES]);
/** Codes whose cause is looked for: a map with more is not corrected one by one. */
const MAX_CODES = 200;

/**
 * The findings without those that follow from a code that is reported itself. A code that nothing declares is reported at
 * every reference to it; when a line stands in its place and bears another code, or a gap of the numbers is reported there,
 * that is the cause: its finding stays, becomes as severe as what it stands for, and shows the references. Without such a
 * line the first reference stands for all. What was suppressed or is switched off is no cause.
 */
export function withoutConsequences(
  found: readonly Diagnostic[],
  repository: Repository,
): readonly Diagnostic[] {
  const undeclared = undeclaredCodes(found, repository);
  const at = findingsByPlace(found);
  const dropped = new Set<Diagnostic>();
  const changed = new Map<Diagnostic, Diagnostic>();
  for (const map of repository.maps) {
    const own = undeclared.filter((one) => one.map === map).slice(0, MAX_CODES);
    if (own.length === 0) continue;
    const around = surroundingsOf(map, own, at);
    for (const one of own) {
      const alive = one.findings.filter((finding) => !dropped.has(finding) && !changed.has(finding));
      const line = around.lineFor(one);
      const cause = causeOf(one, line, alive, around);
      if (cause === null) continue;
      const followers = alive.filter((finding) => finding !== cause);
      for (const finding of [...followers, ...sideEffects(one, line, around)])
        if (finding !== cause && !changed.has(finding)) dropped.add(finding);
      if (followers.length === 0 && line === null) continue;
      // A gap may be the cause of several codes: what is said of the first stays.
      const before = changed.get(cause);
      const now = explained(before ?? cause, one, line, followers);
      changed.set(cause, { ...now, ...(before?.help && { help: before.help }) });
    }
  }
  return found.flatMap((finding) => (dropped.has(finding) ? [] : [changed.get(finding) ?? finding]));
}

/** What is known of the lines of a map that has undeclared codes. */
interface Surroundings {
  readonly map: ProcessMap;
  readonly at: ByPlace;
  /** Undeclared codes, by key. */
  readonly absent: ReadonlySet<string>;
  /** The only line that stands where a code belongs and most likely means it. */
  readonly lineFor: (one: Undeclared) => ProcessDeclaration | null;
  /** The line behind the gap that a code lies in. */
  readonly behindGap: (path: readonly number[]) => ProcessDeclaration | null;
}

interface Standing {
  readonly line: ProcessDeclaration;
  readonly before: readonly number[] | null;
  readonly after: readonly number[] | null;
}

function surroundingsOf(map: ProcessMap, own: readonly Undeclared[], at: ByPlace): Surroundings {
  const standing = standings(map);
  const byKey = new Map(map.declarations.flatMap((line) => (line.key === null ? [] : [[line.key, line]])));
  const used = new Set<ProcessDeclaration>();
  const targets = new Set<string>(
    map.references.flatMap(({ resolution }) => (resolution.kind === "resolved" ? [resolution.to] : [])),
  );
  const isUnused = ({ key }: ProcessDeclaration): boolean =>
    key !== null &&
    map.byPath.get(key)?.children.length === 0 &&
    !targets.has(`${map.symbol}/process/${key}`);
  return {
    map,
    at,
    absent: new Set(own.map(({ path }) => path.join("."))),
    lineFor({ path, findings }) {
      // Of a line and one reference that differ either may be wrong.
      const isReferred = findings.filter(({ code }) => code !== "kode-induk-hilang").length > 1;
      const ofLevel = standing.filter(
        ({ line }) => !used.has(line) && line.path !== null && line.blockLevel.value + 1 === path.length,
      );
      const free = ofLevel.filter(({ line }) => isUnused(line) && (isReferred || hasFinding(line, at)));
      const near = ofLevel.filter((one) => mayMean(one, path));
      const isWrong = ({ line }: Standing): boolean =>
        onCode(line, at)?.code !== "kode-lompat" && hasFinding(line, at);
      const inPlace = isReferred ? ofLevel.filter((one) => standsAt(one, path)) : [];
      // What is more certain first: another number, then other numbers in its place, then its number out of place.
      const candidates = [
        near.filter(isWrong),
        near.filter((one) => free.includes(one)),
        inPlace.filter(isWrong),
        inPlace.filter((one) => free.includes(one)),
        isReferred ? free.filter(({ line }) => hasFinding(line, at) && isNumberApart(line, path)) : [],
      ];
      const [only, ...others] = candidates.find(({ length }) => length > 0) ?? [];
      if (only === undefined || others.length > 0) return null;
      used.add(only.line);
      return only.line;
    },
    behindGap(path) {
      const parent = path.slice(0, -1);
      const siblings = parent.length === 0 ? roots(map) : (map.byPath.get(parent.join("."))?.children ?? []);
      const next = siblings.find((key) => Number(key.split(".").at(-1)) > (path.at(-1) ?? 0));
      return byKey.get(next ?? "") ?? null;
    },
  };
}

function roots(map: ProcessMap): readonly string[] {
  return map.processes.filter(({ path }) => path.length === 1).map(({ key }) => key);
}

/** The finding on the code of a line. */
function onCode({ code }: ProcessDeclaration, at: ByPlace): Diagnostic | null {
  const here = at(code.span).filter(({ severity }) => severity !== "hint");
  return ON_CODES.flatMap((rule) => here.find((finding) => finding.code === rule) ?? [])[0] ?? null;
}

function hasFinding(line: ProcessDeclaration, at: ByPlace): boolean {
  return onCode(line, at) !== null;
}

/** The lines of a map with the codes around each in its block, those that are right by themselves. */
function standings(map: ProcessMap): readonly Standing[] {
  const isRight = ({ problem, path, blockLevel }: ProcessDeclaration): boolean =>
    problem === null && path?.length === blockLevel.value + 1;
  const isSameBlock = (a: ProcessDeclaration, b: ProcessDeclaration): boolean =>
    b.blockLevel.span.file === a.blockLevel.span.file && b.blockLevel.span.start === a.blockLevel.span.start;
  const neighbours = (lines: readonly ProcessDeclaration[]): readonly (readonly number[] | null)[] => {
    let last: ProcessDeclaration | undefined;
    return lines.map((line) => {
      const path = last !== undefined && isSameBlock(line, last) ? last.path : null;
      if (isRight(line)) last = line;
      return path;
    });
  };
  const before = neighbours(map.declarations);
  const after = neighbours(map.declarations.toReversed()).toReversed();
  return map.declarations.map((line, i) => ({ line, before: before[i] ?? null, after: after[i] ?? null }));
}

/** Whether a code belongs where a line stands: between the codes around it. */
function standsAt({ before, after }: Standing, path: readonly number[]): boolean {
  if ((before ?? after) === null) return false;
  return (
    (before === null || comparePaths(before, path) < 0) && (after === null || comparePaths(path, after) < 0)
  );
}

/**
 * Whether a code belongs where a line stands, and is one number away from what is written there. Of a code with a number
 * too many or too few the others may differ as well.
 */
function mayMean(one: Standing, path: readonly number[]): boolean {
  const { path: written } = one.line;
  const isAlone = (one.before ?? one.after) === null;
  if (written === null || !(isAlone || standsAt(one, path))) return false;
  return isNumberApart(one.line, path) || (!isAlone && Math.abs(written.length - path.length) === 1);
}

function isNumberApart({ path: written }: ProcessDeclaration, path: readonly number[]): boolean {
  return written !== null && isOneNumberApart(written, path);
}

/** The finding that stands for all that an undeclared code causes; null when there is none left. */
function causeOf(
  { path }: Undeclared,
  line: ProcessDeclaration | null,
  alive: readonly Diagnostic[],
  { at, behindGap }: Surroundings,
): Diagnostic | null {
  const [first] = alive.toSorted((a, b) => RANK[b.severity] - RANK[a.severity]);
  if (line !== null) return onCode(line, at) ?? first ?? null;
  const behind = behindGap(path);
  const gap = behind === null ? undefined : at(behind.code.span).find(({ code }) => code === "kode-lompat");
  return (gap?.severity === "hint" ? undefined : gap) ?? first ?? null;
}

/** What else is found because a line bears another code than the one that it stands for. */
function sideEffects(
  { path, findings }: Undeclared,
  line: ProcessDeclaration | null,
  { map, at, absent, behindGap }: Surroundings,
): readonly Diagnostic[] {
  const only = (span: Span | undefined, codes: readonly string[]): readonly Diagnostic[] =>
    span === undefined ? [] : at(span).filter(({ code }) => codes.includes(code));
  const parentOf = (of: readonly number[]) => map.byPath.get(of.slice(0, -1).join("."));
  const single = only(parentOf(path)?.code.span, ["anak-tunggal"]);
  if (line === null) return single;
  const behind = behindGap(path);
  const last = behind?.path?.at(-1);
  const isWhole = last !== undefined && isGapOf(path, last, map, absent);
  const parent = line.path === null ? undefined : parentOf(line.path);
  const isOnlyChild = parent?.children.length === 1 && parent.children[0] === line.key;
  const hasOwn = findings.some(({ code }) => code === "cfm-tanpa-induk" || code === "kode-induk-hilang");
  const cfms = isOnlyChild ? map.cfms.filter(({ process }) => process === parent.key) : [];
  return [
    ...single,
    ...(isOnlyChild ? only(parent.code.span, ["anak-tunggal"]) : []),
    ...cfms.flatMap(({ code }) => only(code.span, ["cfm-bukan-daun"])),
    ...at(line.code.span).filter(
      ({ code }) => OF_THE_LINE.has(code) && (!OF_LEAVES.includes(code) || hasOwn),
    ),
    ...only(behind?.code.span, isWhole ? ["kode-lompat"] : []),
    ...only(behind?.code.span, ["kode-urutan"]).filter(({ related = [] }) =>
      related.some(({ span }) => span.start === line.code.span.start && span.file === line.code.span.file),
    ),
  ];
}

/** Whether every code that is missing before `last` is undeclared and referred to. */
function isGapOf(
  path: readonly number[],
  last: number,
  map: ProcessMap,
  absent: ReadonlySet<string>,
): boolean {
  const keyOf = (number: number): string => [...path.slice(0, -1), number].join(".");
  for (let number = last - 1; number > 0 && !map.byPath.has(keyOf(number)); number -= 1)
    if (!absent.has(keyOf(number))) return false;
  return true;
}

/** The cause with what it stands for. */
function explained(
  cause: Diagnostic,
  { path, map }: Undeclared,
  line: ProcessDeclaration | null,
  followers: readonly Diagnostic[],
): Diagnostic {
  const like = line?.code ?? map.declarations[0]?.code;
  if (like === undefined) return cause;
  const code = codeLike(path, like, map.schemes);
  const isAtLine =
    line !== null && cause.span.start === line.code.span.start && cause.span.file === line.code.span.file;
  const help =
    line !== null
      ? isAtLine
        ? messages.meant({ code })
        : messages.standsThere({ line: line.code.text, code })
      : cause.code === "kode-lompat"
        ? messages.declare({ code })
        : undefined;
  const related: readonly Related[] = [
    ...(line === null || isAtLine ? [] : [{ span: line.code.span, message: messages.line() }]),
    ...placesOf(followers, () => messages.reference({ code })),
  ];
  return standingFor(cause, followers, { help, related });
}
