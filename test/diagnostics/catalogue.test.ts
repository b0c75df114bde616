import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { explained } from "../../src/diagnostics/catalogue.ts";
import { coreDiagnostics } from "../../src/diagnostics/core.ts";
import { sarif } from "../../src/diagnostics/reporters/sarif.ts";
import { catalogue } from "../../src/rules/catalogue.ts";
import { rules } from "../../src/rules/list.ts";
import { exampleFiles } from "../support/check.ts";

/** The examples that cannot be shown whole. */
function filling(example: string, name: string): string {
  const more: Readonly<Record<string, string>> = {
    "berkas-terlalu-besar": "// dan seterusnya\n".repeat(250_000),
    "temuan-terlalu-banyak": 'level 0 {\n  P.1 "Pelayanan"\n}\n'.repeat(1001),
  };
  const isWrong = Object.entries(explained).some(([n, e]) => n === name && e.wrong === example);
  return isWrong ? (more[name] ?? "") : "";
}

const earlier = Object.entries(explained);

/** Found while drawing or on the disk, not in a text: tests of `draw`, `build` and `readSources` look at them. */
const notInText: readonly string[] = [
  "terlalu-besar",
  "gambar-tak-sah",
  "gambar-kurang-rapi",
  "gambar-tanpa-png",
  "berkas-tak-terbaca",
];

describe.each(earlier.filter(([name]) => !notInText.includes(name)))("%s", (name, { wrong, right }) => {
  const found = (example: string): readonly string[] =>
    check(exampleFiles(example + filling(example, name)))
      .diagnostics.filter((d) => d.code in coreDiagnostics)
      .map((d) => `${d.severity} ${d.code}`);

  it("is found in its wrong example, and alone", () => {
    const own = `${coreDiagnostics[name as keyof typeof explained]} ${name}`;
    expect([...found(wrong)].sort()).toEqual([own]);
  });

  it("is not found in its right example", () => {
    expect(found(right)).toEqual([]);
  });
});

it("names are neither rules nor twice there", () => {
  const names = catalogue.map((entry) => entry.name);
  expect(new Set(names).size).toBe(rules.length + earlier.length);
});

it("SARIF carries every kind of finding, and each result points at its own", () => {
  const { diagnostics } = check([{ path: "peta.ppb", text: explained["unit-ganda"].wrong }]);
  const context = { language: "id", color: false, version: "1.0.0", rules: catalogue } as const;
  const { runs } = JSON.parse(sarif(diagnostics, context)) as {
    runs: readonly [
      {
        tool: { driver: { rules: readonly { id: string }[] } };
        results: readonly { ruleId: string; ruleIndex: number }[];
      },
    ];
  };
  const [{ tool, results }] = runs;
  expect(results.map((r) => r.ruleId)).toContain("unit-ganda");
  for (const result of results) expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
});
