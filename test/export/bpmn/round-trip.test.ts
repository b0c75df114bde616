import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { importBpmn } from "../../../src/import/bpmn/import.ts";
import { importFiles, type KnownMap } from "../../../src/import/import.ts";
import { partyRegistry } from "../../../src/import/parties.ts";
import { LayoutError } from "../../../src/layout/layout.ts";
import { findProcess } from "../../../src/model/lookup.ts";
import type { Cfm, ProcessMap, Repository } from "../../../src/model/model.ts";
import { sopFacts, sopFactWords } from "../../../src/syntax/facts.ts";
import { readSources } from "../../../src/read-sources.ts";
import type { SourceFile } from "../../../src/source/source.ts";
import { joinCode, splitCode } from "../../../src/syntax/code.ts";
import type { CfmDrawing } from "../../../src/views/drawing.ts";
import { randomCfm } from "../../layout/cfm/random.ts";
import { root } from "../../support/bundle.ts";
import { FULL_MAP } from "./cases.ts";
import { fullCfm } from "./full-cfm.ts";
import { documentOf, exportedCfms } from "./support.ts";
import { often } from "../../support/often.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

/** What a CFM means, whatever order and short names of parties its source has. */
function meaning(cfm: Cfm): unknown {
  const names = new Map(cfm.lanes.map(({ id, unit }) => [id.value, unit?.name ?? id.value]));
  const party = (id: string): string => names.get(id) ?? id;
  return {
    direction: cfm.direction,
    orientation: cfm.orientation,
    number: cfm.number,
    title: cfm.number === null ? null : (cfm.title?.value ?? null),
    phases: cfm.phases.map(({ title, steps }) => [title.value, ...steps.map(({ value }) => value)]),
    groups: cfm.lanes.map(({ group }) => group?.value ?? null),
    lanes: cfm.lanes.map(({ id, unit }) => [id.value, names.get(id.value), unit?.kind]),
    steps: cfm.steps
      .map(({ id, kind, text, lanes: [home, ...others], target, details }) => ({
        ...{ id, kind, text, home: party(home ?? ""), others: sorted(others.map(party)) },
        target: target?.key ?? null,
        details: sorted(details.map((d) => `${d.kind} ${d.kind === "jenis" ? d.value.value : d.text.value}`)),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    flows: sorted(
      cfm.flows.map(
        ({ from, to, kind, label }) =>
          `${party(from.value)} ${kind} ${party(to.value)} ${label?.value ?? ""}`,
      ),
    ),
    notes: cfm.notes.map(({ value }) => value),
    sops: cfm.sops.map(({ number, title, steps, approver, ...sop }) => ({
      ...{ number, title: title?.value ?? null, steps: steps.map(({ value }) => value) },
      approver: Object.entries(approver).map(([field, { value }]) => `${field} ${value}`),
      facts: SOP_FIELDS.map((field) => {
        const said = sop[field];
        return said === null ? null : "value" in said ? said.value : said.map(({ value }) => value);
      }),
    })),
  };
}

const SOP_FIELDS = sopFactWords("text", "date", "texts").map((word) => sopFacts[word].field);

function knownMaps({ maps }: Repository, parties: ReadonlyMap<string, string>): KnownMap {
  return {
    parties,
    isProcess: (code) => maps.some((map) => findProcess(joinCode(code), map) !== null),
    // They are taken out of the sources before the imported ones are put in.
    hasCfm: () => false,
    sample: null,
  };
}

/** The sources of a repository with each CFM of a map exported and imported again. */
async function throughBpmn(
  sources: readonly SourceFile[],
  map: ProcessMap,
  repository: Repository,
): Promise<readonly SourceFile[]> {
  const cfms = await exportedCfms(map, repository);
  const parties = new Map(map.units.map(({ id, name }) => [name, id]));
  const added = cfms.flatMap(({ drawing, xml }) => {
    const { files, reports } = importFiles([{ path: `${drawing.name}.bpmn`, bytes: bytesOf(xml) }], {
      code: splitCode(drawing.code),
      map: knownMaps(repository, parties),
      sheet: null,
    });
    expect(reports.map(({ refusal }) => refusal)).toEqual([null]);
    // A party that a lane has declared on the spot is declared by itself, once for all CFMs.
    for (const { text } of files)
      for (const [, id = "", name = ""] of text.matchAll(/^(?:unit|mitra) (\S+) "(.*)"$/gm))
        parties.set(name, id);
    return files.map(({ path, text }) => ({ path: `impor/${drawing.name}/${path}`, text }));
  });
  const rest = sources.map(({ path, text }) => {
    const gone = cfms.flatMap(({ cfm }) => (cfm.span.file.path === path ? [cfm.span] : []));
    return {
      path,
      text: gone
        .sort((a, b) => b.start - a.start)
        .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text),
    };
  });
  // In the folder of the map that they belong to.
  const folder = map.id.span.file.path.replace(/[^/]*$/, "");
  return [...rest, ...added.map(({ path, text }) => ({ path: `${folder}${path}`, text }))];
}

async function expectSame(
  sources: readonly SourceFile[],
  map: ProcessMap,
  repository: Repository,
): Promise<void> {
  const again = check(await throughBpmn(sources, map, repository));
  const same = again.repository.maps.find(({ symbol }) => symbol === map.symbol)!;
  const meanings = ({ cfms }: ProcessMap): ReadonlyMap<string, unknown> =>
    new Map(cfms.map((cfm) => [`${cfm.process} ${cfm.number}`, meaning(cfm)]));
  expect(meanings(same)).toEqual(meanings(map));
}

describe("export to BPMN and import again", () => {
  it.each(["diskopukm", "kota", "pelayanan", "full", "full upright"])(
    "gives the same CFMs (%s)",
    async (name) => {
      const text =
        name === "full upright" ? FULL_MAP.replaceAll(/^cfm .*\{$/gm, "$&\n  arah tegak") : FULL_MAP;
      const sources = name.startsWith("full")
        ? [{ path: "peta.ppb", text }]
        : (await readSources([`examples/${name}`], root)).files;
      const { repository } = check(sources);
      for (const map of repository.maps) await expectSame(sources, map, repository);
    },
  );

  it("gives back everything that a CFM can say", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const sources = [{ path: "peta.ppb", text: fullCfm(seed) }];
        const { repository } = check(sources);
        try {
          await expectSame(sources, repository.maps[0]!, repository);
        } catch (error) {
          // What cannot be drawn is not exported.
          fc.pre(!(error instanceof LayoutError));
          throw error;
        }
      }),
      { numRuns: often(16), seed: 5 },
    );
  }, 900_000);

  it("gives the same steps, lanes and flows of any CFM", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), async (seed) => {
        const drawing = randomCfm(seed);
        const { processes, notes } = importBpmn(bytesOf(await documentOf(drawing)), {
          fallbackTitle: "berkas",
          code: splitCode("P.1"),
          parties: partyRegistry(new Map(drawing.lanes.map(({ id }) => [id, id]))),
          isProcess: () => true,
        });
        expect(notes.filter(({ effect }) => effect === "lost")).toEqual([]);
        // Processes that calls lead to come beside it.
        const [{ cfm } = { cfm: null }, ...others] = processes.filter((one) => one.cfm !== null);
        expect(others).toEqual([]);
        const lanesOfNames = new Map(cfm!.lanes.map(({ id }, i) => [id, drawing.lanes[i]!.id]));
        const steps = cfm!.lanes.flatMap((lane) =>
          lane.steps.map(({ id, kind, text, together }) => ({
            ...{ id, kind, text: text ?? "" },
            lanes: [lanesOfNames.get(lane.id)!, ...sorted(together.map((one) => lanesOfNames.get(one)!))],
          })),
        );
        const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
          a.id < b.id ? -1 : 1;
        expect([...steps].sort(byId)).toEqual(
          drawing.steps
            .map(({ id, kind, text, lanes: [home, ...others] }) => ({
              ...{ id, kind, text },
              lanes: [home, ...sorted(others)],
            }))
            .sort(byId),
        );
        const flows = cfm!.flows.map(({ from, to, arrow, label }) => `${from} ${arrow} ${to} ${label ?? ""}`);
        expect(sorted(flows)).toEqual(flowsOf(drawing));
      }),
      { numRuns: often(16), seed: 7 },
    );
  }, 900_000);
});

/** Each once: of two flows alike an import keeps one. */
function flowsOf({ flows }: CfmDrawing): readonly string[] {
  const written = flows.map(
    ({ from, to, kind, label }) => `${from} ${kind === "sequence" ? kind : "association"} ${to} ${label}`,
  );
  return sorted([...new Set(written)]);
}
