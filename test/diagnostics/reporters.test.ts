import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Ajv, type AnySchemaObject } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic, RuleCode } from "../../src/diagnostics/diagnostic.ts";
import { reporters } from "../../src/diagnostics/reporters/list.ts";
import type { Reporter, ReportContext } from "../../src/diagnostics/reporters/reporter.ts";
import { catalogue } from "../../src/rules/catalogue.ts";

const context: ReportContext = { language: "id", color: false, version: "1.2.3", rules: catalogue };

function report(
  format: string,
  diagnostics: readonly Diagnostic[],
  changes: Partial<ReportContext> = {},
): string {
  const reporter = (reporters as Readonly<Record<string, Reporter>>)[format];
  if (reporter === undefined) throw new Error(format);
  return reporter(diagnostics, { ...context, ...changes });
}

const SOURCE = `level 0 {
\tP.1 "Pelayanan"  pengampu u
  P.1 "Pelayanan lain" pengampu v
}
`;
const file = { path: "dinas/level 0.ppb", text: SOURCE };

function at(text: string, from = 0): Diagnostic["span"] {
  const start = SOURCE.indexOf(text, from);
  return { file, start, end: start + text.length };
}

const sample: readonly Diagnostic[] = [
  {
    code: "kode-ganda" as RuleCode,
    severity: "error",
    span: at("P.1", SOURCE.lastIndexOf("\n  P.1")),
    message: { id: "Kode P.1 sudah dipakai.", en: "Code P.1 is taken." },
    help: { id: "Beri kode lain: P.2", en: "Give it another code: P.2" },
    related: [{ span: at("P.1"), message: { id: "deklarasi pertama", en: "first declaration" } }],
    fix: { grade: "safe", title: { id: "Ganti", en: "Replace" }, edits: [] },
  },
  {
    code: "pengampu-tak-dikenal" as RuleCode,
    severity: "warning",
    span: at("v\n}"),
    message: { id: 'Unit "v" tidak ada.', en: 'There is no unit "v".' },
  },
  { code: "sintaks-kata", severity: "hint", span: at("level"), message: { id: "Saran.", en: "A hint." } },
];

/** Findings with any text anywhere: hostile sources, paths and messages. */
const hostile: fc.Arbitrary<Diagnostic> = fc
  .record({
    text: fc.string({ unit: "binary", maxLength: 60 }),
    path: fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
    message: fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "]]>",
        "</failure>",
        "&",
        '"',
        "%0A::error::x",
        "##[stop-commands]tok",
        "##vso[task.setvariable]x",
        "##teamcity[x]",
        "###[x",
        "\u001b[31m\u009b2J",
        "\n::error::x",
        "\r",
        "\ud800",
        "\u202e",
        "\ufffe",
        "\0",
      ),
    ),
    severity: fc.constantFrom("error" as const, "warning" as const, "hint" as const),
    a: fc.nat(60),
    b: fc.nat(60),
  })
  .map(({ text, path, message, severity, a, b }) => {
    const file = { path, text };
    const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
    const span = { file, start, end };
    const both = { id: message, en: message };
    return {
      code: "kode-ganda" as RuleCode,
      severity,
      span,
      message: both,
      help: both,
      related: [{ span, message: both }],
    };
  });

describe("human", () => {
  it("shows what, where, the related place, and what to do", async () => {
    await expect(report("human", sample)).toMatchFileSnapshot("golden/human.txt");
  });

  it("speaks English and colours on demand", async () => {
    await expect(report("human", sample, { language: "en", color: true })).toMatchFileSnapshot(
      "golden/human-en-color.txt",
    );
  });

  it("underlines wide and combining characters where they stand", () => {
    const file = { path: "p.ppb", text: "漢字e\u0301x salah" };
    const start = file.text.indexOf("salah");
    const d: Diagnostic = {
      code: "r" as RuleCode,
      severity: "error",
      span: { file, start, end: start + 5 },
      message: { id: "m", en: "m" },
    };
    const lines = report("human", [d]).split("\n");
    // two wide characters are four columns, e with its accent one
    expect(lines[3]).toBe(`    │ ${" ".repeat(4 + 1 + 1 + 1)}^^^^^`);
  });

  it("crops a long line around the place", () => {
    const file = { path: "p.ppb", text: `${"x".repeat(5000)}SALAH${"y".repeat(5000)}` };
    const d: Diagnostic = {
      code: "r" as RuleCode,
      severity: "error",
      span: { file, start: 5000, end: 5005 },
      message: { id: "m", en: "m" },
    };
    const [, , shown = "", marks = ""] = report("human", [d]).split("\n");
    expect(shown.length).toBeLessThan(120);
    expect(shown.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("SALAH");
  });

  it("never lets a control or bidirectional character through", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (all) => {
        expect(report("human", all)).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
      }),
    );
  });
});

it("sarif writes a URI for any path", () => {
  const file = { path: "a\ud800b/\udc00 c.ppb", text: "x" };
  const d = { ...sample[0]!, span: { file, start: 0, end: 1 }, related: [] };
  expect(report("sarif", [d])).toContain('"uri": "a%EF%BF%BDb/%EF%BF%BD%20c.ppb"');
});

it.each(["human", "json", "sarif", "github", "gitlab", "junit"])(
  "%s gives no command to a runner",
  (form) => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (all) => {
        const text = report(form, all);
        expect(text).not.toMatch(/##\w*\[/);
        expect(text).not.toMatch(
          /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
        if (form !== "github") expect(text).not.toMatch(/^\s*::/m);
      }),
    );
  },
);

describe("json", () => {
  it("has the documented form", async () => {
    await expect(report("json", sample)).toMatchFileSnapshot("golden/report.json");
  });

  it("is one JSON document whatever the texts", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (all) => {
        const data = JSON.parse(report("json", all)) as { findings: { message: string }[] };
        expect(data.findings).toHaveLength(all.length);
      }),
    );
  });
});

describe("sarif", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../fixtures/schemas/sarif-2.1.0.json", import.meta.url), "utf8"),
  ) as AnySchemaObject;
  // The schema speaks draft 4; the two words that ajv reads otherwise say nothing about documents.
  delete schema["$schema"];
  delete schema["id"];
  const validate = new Ajv({
    strict: false,
    unicodeRegExp: false,
    validateFormats: false,
    allErrors: true,
  }).compile(schema);

  it("is valid against the standard's schema", () => {
    const log: unknown = JSON.parse(report("sarif", sample));
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    expect(validate({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
  });

  it("is valid whatever the texts", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (all) => {
        const log: unknown = JSON.parse(report("sarif", all));
        expect(validate(log) ? [] : validate.errors).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("carries every rule", () => {
    const log = JSON.parse(report("sarif", [])) as {
      runs: { tool: { driver: { rules: { id: string }[] } } }[];
    };
    expect(log.runs[0]?.tool.driver.rules.map((r) => r.id)).toEqual(catalogue.map((r) => r.name));
  });
});

describe("github", () => {
  it("writes one workflow command a finding, nothing more", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (all) => {
        const lines = report("github", all).split(/\r\n|\r|\n/);
        expect(lines.pop()).toBe("");
        expect(lines).toHaveLength(all.length);
        for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) file=[^,:]*,line=\d+,/);
      }),
    );
  });

  it("names place and rule", async () => {
    await expect(report("github", sample)).toMatchFileSnapshot("golden/github.txt");
  });
});

describe("gitlab", () => {
  it("has what Code Quality asks for, with fingerprints that are unique", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (all) => {
        const twice = [...all, ...all];
        const issues = JSON.parse(report("gitlab", twice)) as {
          description: string;
          check_name: string;
          fingerprint: string;
          severity: string;
          location: { path: string; lines: { begin: number } };
        }[];
        expect(new Set(issues.map((i) => i.fingerprint)).size).toBe(twice.length);
        for (const issue of issues) {
          expect(["info", "minor", "major"]).toContain(issue.severity);
          expect(issue.location.lines.begin).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe("junit", () => {
  const xsd = new URL("../fixtures/schemas/jenkins-junit.xsd", import.meta.url).pathname;
  const lint = (xml: string): string =>
    execFileSync("xmllint", ["--noout", "--nonet", "--schema", xsd, "-"], {
      input: xml,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "pipe"],
    });

  it("is valid against the XSD of Jenkins", () => {
    lint(report("junit", sample));
    lint(report("junit", []));
    expect(() => lint("<testsuites><x/></testsuites>")).toThrow();
  });

  it("is valid whatever the texts", () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 20, maxLength: 30 }), (all) => {
        lint(report("junit", all));
      }),
      { numRuns: 15 },
    );
  });
});
