import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { analyse, type AnalysisOptions } from "scslre";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Sources that put expressions together: lint looks at literals, and cannot see these. */
function composers(): readonly string[] {
  return ["grammar", "src"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => join(root, folder, String(name)))
      .filter((path) => path.endsWith(".ts") && readFileSync(path, "utf8").includes("new RegExp("))
      .sort(),
  );
}

interface Built {
  readonly path: string;
  readonly expression: RegExp;
}

/** What is built with `new RegExp` while these modules are loaded. */
async function builtBy(paths: readonly string[]): Promise<readonly Built[]> {
  const built: Built[] = [];
  let loading = "";
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string, string?], newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      built.push({ path: loading, expression: made });
      return made;
    },
  });
  try {
    for (const path of paths) {
      loading = path;
      await import(pathToFileURL(path).href);
    }
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
}

function superLinear({ source, flags }: RegExp, options: AnalysisOptions = {}): readonly string[] {
  const { reports } = analyse({ source, flags }, options);
  return reports.map(({ type, character }) => `${type}: ${character.literal.source} again and again`);
}

/** The lexer tries a token at one place only, without a flag of its own. */
function isToken({ path }: Built): boolean {
  return path.endsWith("tokens.ts");
}

it("no expression that is put together is kept busy by a text", async () => {
  const built = await builtBy(composers());
  expect(built.some(isToken)).toBe(true);
  expect(built.length).toBeGreaterThan(10);
  const found = built.flatMap((each) =>
    superLinear(each.expression, isToken(each) ? { reportTypes: { Move: false } } : {}).map(
      (report) => `${each.path.slice(root.length)} ${each.expression.source.slice(0, 80)} ${report}`,
    ),
  );
  expect(found).toEqual([]);
});

it("notices exponential and polynomial backtracking", () => {
  expect(superLinear(/^(?:a+)+$/)).not.toEqual([]);
  expect(superLinear(/^(?:a+b?)+$/)).not.toEqual([]);
  expect(superLinear(/a+$/)).not.toEqual([]);
  expect(superLinear(/(?<!a)a+$/)).toEqual([]);
});
