import { join } from "node:path";
import { importBpmn } from "../../../src/import/bpmn/import.ts";
import { partyRegistry } from "../../../src/import/parties.ts";
import { ImportRefusal } from "../../../src/import/refusal.ts";
import { print } from "../../../src/syntax/print/print.ts";
import { said } from "../../support/said.ts";
import { testSections } from "../../support/sections.ts";
import { GROUPS } from "./models/groups.ts";
import { MESSAGES } from "./models/messages.ts";
import type { Model } from "./models/parts.ts";
import { POOLS } from "./models/pools.ts";
import { STEPS } from "./models/steps.ts";
import { bpmn } from "./support.ts";

/** All that an import says of a model: its text, its parties, and its notes. */
function toldOf([body, shapes = [], edges = []]: Model): readonly string[] {
  const parties = partyRegistry(new Map());
  try {
    const { processes, notes } = importBpmn(new TextEncoder().encode(bpmn(body, shapes, edges)), {
      fallbackTitle: "berkas",
      code: { prefix: "P", separator: ".", segments: ["1"] },
      parties,
      isProcess: () => false,
    });
    return [
      ...processes.flatMap(({ code, title, owner, cfm, listed = [] }) => [
        `${code.segments.join(".")} ${title} (${owner ?? "no owner"})`,
        ...(cfm === null ? listed : [cfm, ...listed]).flatMap((one) => print([one]).trimEnd().split("\n")),
      ]),
      ...parties.added().map(({ id, name, isOwn }) => `${isOwn ? "unit" : "mitra"} ${id} ${name}`),
      ...notes.map(({ effect, code, place, message }) => `${effect} ${code} ${place}: ${said({ message })}`),
    ].filter((line) => line !== "");
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    return [`refused: ${said({ message: error.text })}`];
  }
}

testSections(
  join(import.meta.dirname, "told.golden.txt"),
  Object.entries({ ...MESSAGES, ...GROUPS, ...POOLS, ...STEPS }).map(([why, model]) => [
    why,
    () => toldOf(model),
  ]),
);
