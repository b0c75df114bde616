import type { Diagnostic, Message } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { ProcessMap, Repository } from "../../model/model.ts";
import { foldTitle } from "../../model/words.ts";
import { groupBy } from "../../syntax/group-by.ts";
import { covers, findingsWithin } from "./by-place.ts";
import { changed, earliest, merge, placesOf, type Changes } from "./changes.ts";
import { mapFinder } from "./subject.ts";

const messages = defineMessages({
  repeated: {
    id: "{name} dipakai dan tidak dideklarasikan: salah satu dari keduanya {name}? Bila tidak, beri salah satunya nama lain.",
    en: "{name} is used and not declared: is one of the two {name}? If not, give one of them another name.",
  },
  unused: {
    id: 'Unit {unit} tidak dipakai: maksudnya {unit}? Bila tidak, deklarasikan: unit {name} "Nama lengkap"',
    en: 'The unit {unit} is not used: did you mean {unit}? If not, declare: unit {name} "Full name"',
  },
  moved: {
    id: "Langkah {name} berada di CFM {code} dan tidak tersambung di sana. Pindahkan barisnya ke sebuah lajur CFM ini, atau perbaiki alurnya.",
    en: "The step {name} stands in the CFM {code} and is not connected there. Move its line to a lane of this CFM, or correct the flow.",
  },
  units: {
    id: 'Peta ini tidak punya satu pun unit; juga dipakai: {names}. Bila deklarasinya hilang, tulis kembali, satu baris satu unit: unit {name} "Nama lengkap"',
    en: 'This map has no unit at all; used as well: {names}. If their declarations got lost, write them again, a line for each: unit {name} "Full name"',
  },
});

const MAX_NAMES = 8;
/** The rules that find a name which nothing declares. */
const MISSING: ReadonlySet<string> = new Set(["pengampu-tak-dikenal", "langkah-tak-dikenal"]);

/**
 * The findings without those that follow from one name that is written wrong, or from declarations that are missing as a
 * whole. The one name that nothing declares is most likely that of what is declared twice, of a unit whose printed name
 * holds it and that nothing uses, or of a step that was left behind in another CFM. Where a map has no unit at all, the
 * first name stands for all. What was suppressed or is switched off is no cause.
 */
export function withoutUndeclaredNames(
  found: readonly Diagnostic[],
  repository: Repository,
): readonly Diagnostic[] {
  if (!found.some((one) => MISSING.has(one.code) && isUndeclared(one))) return found;
  const changes: Changes = new Map();
  const mapOf = mapFinder(repository);
  for (const [map, own] of groupBy(found, ({ span }) => mapOf(span.file.path))) {
    if (map === null) continue;
    const of = (rule: string): readonly Diagnostic[] => own.filter(({ code }) => code === rule);
    const missing = (rule: string): readonly Diagnostic[] => of(rule).filter(isUndeclared);
    mergeUnits(map, missing("pengampu-tak-dikenal"), of("unit-ganda"), of("unit-tak-terpakai"), changes);
    mergeSteps(map, missing("langkah-tak-dikenal"), of("langkah-ganda"), of("langkah-terputus"), changes);
  }
  return changed(found, changes);
}

function mergeUnits(
  map: ProcessMap,
  missing: readonly Diagnostic[],
  twice: readonly Diagnostic[],
  unused: readonly Diagnostic[],
  changes: Changes,
): void {
  const [first, ...others] = earliest(missing);
  if (first === undefined) return;
  const name = nameOf(first);
  if (others.length > 0) {
    if (map.units.length > 0) return;
    const names = [...others.slice(0, MAX_NAMES).map(nameOf), ...(others.length > MAX_NAMES ? ["…"] : [])];
    const help = messages.units({ names: names.join(", "), name });
    merge(changes, first, others, { help, related: placesOf(others, ({ message }) => message) });
    return;
  }
  const [declared, another] = twice;
  if (declared !== undefined && another === undefined) {
    mergeInto(declared, first, messages.repeated({ name }), changes);
    return;
  }
  const meant = map.units.flatMap((unit) => {
    const hint = unused.find(({ span }) => span.file === unit.span.file && span.start === unit.span.start);
    const isNamed = foldTitle(unit.name).split(" ").includes(foldTitle(name));
    return hint !== undefined && isNamed ? [{ unit, hint }] : [];
  });
  const [only, second] = meant;
  if (only !== undefined && second === undefined)
    mergeInto(first, only.hint, messages.unused({ unit: only.unit.id, name }), changes);
}

function mergeSteps(
  map: ProcessMap,
  missing: readonly Diagnostic[],
  twice: readonly Diagnostic[],
  lost: readonly Diagnostic[],
  changes: Changes,
): void {
  const [missingIn, twiceIn] = [findingsWithin(missing), findingsWithin(twice)];
  const lostAt = groupBy(lost, ({ span }) => span.file.text.slice(span.start, span.end));
  for (const cfm of map.cfms) {
    const [step, another] = missingIn(cfm.span);
    if (step === undefined || another !== undefined) continue;
    const name = nameOf(step);
    const [declared, second] = twiceIn(cfm.span);
    if (declared !== undefined && second === undefined) {
      mergeInto(declared, step, messages.repeated({ name }), changes);
      continue;
    }
    const [left, further] = lostAt.get(name) ?? [];
    const home = map.cfms.find(({ span }) => left !== undefined && covers(span, left.span));
    if (left !== undefined && further === undefined && home !== undefined)
      mergeInto(step, left, messages.moved({ name, code: home.code.text }), changes);
  }
}

function mergeInto(cause: Diagnostic, follower: Diagnostic, help: Message, changes: Changes): void {
  merge(changes, cause, [follower], { help, related: placesOf([follower], ({ message }) => message) });
}

function nameOf({ message }: Diagnostic): string {
  return String(message.args?.["name"]);
}

/** A name that is most likely no other one mistyped. */
function isUndeclared({ severity, fix, help }: Diagnostic): boolean {
  return severity !== "hint" && fix === undefined && (help?.key === "declare" || help?.key === "addStep");
}
