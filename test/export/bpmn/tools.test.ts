import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { readSources } from "../../../src/read-sources.ts";
import { randomCfm } from "../../layout/cfm/random.ts";
import { root } from "../../support/bundle.ts";
import { folderWith } from "../../support/folder.ts";
import { FULL_MAP } from "./cases.ts";
import { documentOf, exportedCfms } from "./support.ts";
import { often } from "../../support/often.ts";

const SCHEMAS = process.env["PPB_BPMN_SCHEMAS"];
const CHROMIUM = "/usr/bin/chromium";
const EXAMPLES = ["diskopukm", "kota", "pelayanan", "diskopukm-asli"];
const RANDOM = often(40);

const require = createRequire(import.meta.url);

/** By what they are called in messages. */
const documents = new Map<string, string>();

beforeAll(async () => {
  const upright = FULL_MAP.replaceAll(/^cfm .*\{$/gm, "$&\n  arah tegak");
  const sources = [
    { name: "full", files: [{ path: "peta.ppb", text: FULL_MAP }] },
    { name: "upright", files: [{ path: "peta.ppb", text: upright }] },
  ];
  for (const name of EXAMPLES)
    sources.push({ name, files: [...(await readSources([`examples/${name}`], root)).files] });
  for (const { name, files } of sources) {
    const { repository } = check(files);
    for (const map of repository.maps)
      for (const { drawing, xml } of await exportedCfms(map, repository))
        documents.set(`${name} ${map.id.value} ${drawing.name}`, xml);
  }
  for (let seed = 1; seed <= RANDOM; seed += 1)
    documents.set(`random ${seed}`, await documentOf(randomCfm(seed)));
});

interface Moddle {
  fromXML(xml: string): Promise<{
    readonly rootElement: unknown;
    readonly warnings: readonly { readonly message: string }[];
  }>;
}

interface Linter {
  lint(root: unknown): Promise<Readonly<Record<string, readonly { readonly id: string }[]>>>;
}

/** What a drawing can be at fault for; how the work itself flows is the author's. */
const STRUCTURE = ["no-bpmndi", "no-disconnected", "single-event-definition", "no-duplicate-sequence-flows"];

describe("exported BPMN in the tools of others", () => {
  it("is read by bpmn-moddle without a warning, and bpmnlint finds nothing wrong with its structure", async () => {
    const { BpmnModdle } = require("bpmn-moddle") as { BpmnModdle: new () => Moddle };
    const { Linter } = require("bpmnlint") as { Linter: new (options: unknown) => Linter };
    const NodeResolver = require("bpmnlint/lib/resolver/node-resolver") as new (options: unknown) => unknown;
    const resolver = new NodeResolver({ require });
    const recommended = { extends: "bpmnlint:recommended" };
    const structural = { rules: Object.fromEntries(STRUCTURE.map((rule) => [rule, "error"])) };
    const linters = new Map<string, Linter>();
    expect(documents.size).toBeGreaterThan(RANDOM + 30);
    for (const [name, xml] of documents) {
      const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
      expect([name, warnings.map(({ message }) => message)]).toEqual([name, []]);
      // One for all files of a map, which remembers ids: they must not repeat between files either.
      const [map, config] = name.startsWith("random")
        ? [name, structural]
        : [name.replace(/ \S+$/, ""), recommended];
      const linter = linters.get(map) ?? new Linter({ config, resolver });
      linters.set(map, linter);
      const found = await linter.lint(rootElement);
      // Tasks that several flows lead to are how people draw; "one or more" is what the author says.
      const faults = Object.entries(found).flatMap(([rule, reports]) =>
        rule === "fake-join" || rule === "no-inclusive-gateway"
          ? []
          : reports.map(({ id }) => `${rule} ${id}`),
      );
      expect([name, faults]).toEqual([name, []]);
    }
  });

  // The schema of OMG is not part of this repository: `PPB_BPMN_SCHEMAS` names a folder with BPMN20.xsd and its parts.
  it.skipIf(SCHEMAS === undefined)(
    "is valid by the schema of the standard",
    () => {
      const folder = folderWith(
        Object.fromEntries([...documents.values()].map((xml, i) => [`${i}.bpmn`, xml])),
      );
      const files = [...documents.keys()].map((_, i) => join(folder, `${i}.bpmn`));
      const { status, stderr } = spawnSync(
        "xmllint",
        ["--noout", "--nonet", "--schema", join(SCHEMAS!, "BPMN20.xsd"), ...files],
        { encoding: "utf8", maxBuffer: 1 << 26 },
      );
      expect([
        status,
        stderr
          .split("\n")
          .filter((line) => !line.endsWith(" validates"))
          .slice(0, 5),
      ]).toEqual([0, [""]]);
    },
    240_000,
  );

  it.skipIf(!existsSync(CHROMIUM))(
    "is drawn by bpmn-js in a browser without a warning, all of it",
    async () => {
      const browser = await chromium.launchPersistentContext(folderWith({}), {
        executablePath: CHROMIUM,
        args: ["--no-sandbox", "--disable-gpu"],
      });
      try {
        const page = await browser.newPage();
        await page.setContent('<div id="canvas" style="width:1200px;height:800px"></div>');
        await page.addScriptTag({
          content: readFileSync(require.resolve("bpmn-js/dist/bpmn-viewer.production.min.js"), "utf8"),
        });
        for (const [name, xml] of documents) {
          const result = await page.evaluate<Drawn>(`(${IMPORT})(${JSON.stringify(xml)})`);
          const shapes = xml.match(/<bpmndi:BPMN(?:Shape|Edge) /g)!.length;
          expect([name, result.warnings, result.drawn]).toEqual([name, [], shapes]);
        }
      } finally {
        await browser.close();
      }
    },
    240_000,
  );
});

interface Drawn {
  readonly warnings: readonly string[];
  readonly drawn: number;
}

/** In the page: what bpmn-js says of a file, and of how many elements it has drawn what the file names. */
const IMPORT = `async (xml) => {
  const viewer = new BpmnJS({ container: "#canvas" });
  const { warnings } = await viewer.importXML(xml);
  const drawn = viewer.get("elementRegistry").filter((element) => element.type !== "label" && element.parent);
  viewer.destroy();
  return { warnings: warnings.map((warning) => warning.message), drawn: drawn.length };
}`;
