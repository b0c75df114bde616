import { coreDiagnostic } from "../../diagnostics/core.ts";
import type { Diagnostic, Message, RuleCode, Severity } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { ProcessMap, Repository } from "../../model/model.ts";
import { symbolTable, type SymbolTable } from "../../symbols/table.ts";
import type { Unreadable } from "./cascading.ts";
import { mapFacts, type MapFacts } from "../facts/facts.ts";
import type { Rule, RuleContext } from "../rule.ts";

const messages = defineMessages({
  tooMany: {
    id: "{rule} menemukan lebih dari {limit} hal di peta ini; mulai dari sini tidak ditunjukkan.",
    en: "{rule} found more than {limit} places in this map; from here on they are not shown.",
  },
  fixShown: {
    id: "Perbaiki yang sudah ditunjukkan, atau atur tingkat aturannya di blok peta.",
    en: "Fix what is shown, or set the rule's severity in the peta block.",
  },
});

/** Findings of one rule in one map; a map with more is not repaired one by one, and a report has its bounds. */
export const MAX_FINDINGS = 1000;

/** A rule with the severity that it has in a map. */
export interface Chosen {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** What rules look at beside the map itself. */
export interface Surroundings {
  readonly repository: Repository;
  readonly lost: Unreadable;
  readonly fileFaults: ReadonlyMap<string, Message>;
}

interface Remembered {
  readonly facts: MapFacts;
  readonly places: readonly unknown[];
  readonly fileFaults: ReadonlyMap<string, Message>;
  /** What was found the last time, in the order in which the rules were asked: most are asked in the same order again. */
  readonly answers: Answer[];
}

/** What a rule found. It lasts as long as the map does, unless the rule looked at other maps. */
interface Answer extends Chosen {
  readonly found: readonly Diagnostic[];
  readonly lasts: boolean;
}

/** `bind` gives the same object for a map that has not changed. */
const remembered = new WeakMap<ProcessMap, Remembered>();

/**
 * What the rules find in one map. A rule that has looked at nothing but this map, and at what of it could not be read,
 * finds the same the next time: its findings are kept. Whether it has looked at other maps is watched while it runs.
 */
export function findingsOfMap(
  map: ProcessMap,
  chosen: readonly Chosen[],
  around: Surroundings,
): readonly Diagnostic[] {
  const { facts, answers } = recall(map, around);
  const found: Diagnostic[] = [];
  chosen.forEach((one, i) => {
    const last = answers[i];
    const isKnown = last?.lasts === true && last.rule === one.rule && last.severity === one.severity;
    const answer = isKnown ? last : ask(one, map, facts, around);
    answers[i] = answer;
    for (const finding of answer.found) found.push(finding);
  });
  return found;
}

function ask({ rule, severity }: Chosen, map: ProcessMap, facts: MapFacts, around: Surroundings): Answer {
  const watch = watchOthers(around.repository);
  const context: RuleContext = {
    map,
    facts,
    fileFaults: around.fileFaults,
    get repository() {
      return watch.repository();
    },
    get symbols() {
      return watch.symbols();
    },
  };
  const found = [...bounded(rule, severity, context, around.lost)];
  return { rule, severity, found, lasts: !watch.hasSeenOthers() };
}

function recall(map: ProcessMap, { repository, lost, fileFaults }: Surroundings): Remembered {
  const known = remembered.get(map);
  const places = lost.placesIn(map.files);
  if (known?.fileFaults === fileFaults && isSameList(known.places, places)) return known;
  const watch = watchOthers(repository);
  const made = { facts: mapFacts(map, watch.symbols(), lost), places, fileFaults, answers: [] };
  if (!watch.hasSeenOthers()) remembered.set(map, made);
  return made;
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

interface Watch {
  repository(): Repository;
  symbols(): SymbolTable;
  hasSeenOthers(): boolean;
}

/** Hands out a repository and its names, and notices when what they say depends on more than one map. */
function watchOthers(repository: Repository): Watch {
  let hasSeen = false;
  const see = <T>(value: T): T => {
    hasSeen = true;
    return value;
  };
  return {
    hasSeenOthers: () => hasSeen,
    repository: () => see(repository),
    symbols() {
      // A table for each rule: how much work its suggestions may be is counted in it.
      const table = symbolTable(repository);
      return {
        definition: (id) => see(table.definition(id)),
        referencesTo: (id) => see(table.referencesTo(id)),
        at: (file, offset) => see(table.at(file, offset)),
        visibleFrom: (scope) => see(table.visibleFrom(scope)),
        // Names are looked for in their own map, codes in all.
        suggestion: (reference) =>
          "code" in reference ? see(table.suggestion(reference)) : table.suggestion(reference),
      };
    },
  };
}

/** Asks the rule for findings until there are enough; the rule does no work for those that nobody asks for. */
function* bounded(
  rule: Rule,
  severity: Severity,
  context: RuleContext,
  lost: Unreadable,
): Iterable<Diagnostic> {
  let count = 0;
  for (const reported of rule.check(context)) {
    const finding: Diagnostic = { ...reported, code: rule.name as RuleCode, severity };
    if (lost.isCascading(finding, context.map.files)) continue;
    count += 1;
    if (count > MAX_FINDINGS) {
      yield tooMany(rule, finding.span);
      return;
    }
    yield finding;
  }
}

function tooMany(rule: Rule, span: Diagnostic["span"]): Diagnostic {
  return coreDiagnostic("temuan-terlalu-banyak", {
    span,
    message: messages.tooMany({ rule: rule.name, limit: MAX_FINDINGS }),
    help: messages.fixShown(),
  });
}
