import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** What a test file holds that replaces modules: Vitest has to load those itself. */
const MOCKING = /\bvi\.mock\(/;
/**
 * What one holds that must not meet modules which another file has loaded: it replaces what they are made with, counts what
 * they do, or reads the tables that test files fill when they are loaded.
 */
const ALONE = /\bglobalThis\.\w+ = |\/support\/work\.ts"|\ballMistakes\b/;

/** Test files by how their modules are loaded. */
interface TestFiles {
  readonly mocking: string[];
  readonly alone: string[];
  /** Those that take modules which another file has loaded. */
  readonly sharing: string[];
}

/** All test files. */
export function testFiles(): TestFiles {
  const files: TestFiles = { mocking: [], alone: [], sharing: [] };
  const names = readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => `test/${name.replaceAll("\\", "/")}`)
    .sort();
  for (const name of names) {
    const text = readFileSync(join(ROOT, name), "utf8");
    files[MOCKING.test(text) ? "mocking" : ALONE.test(text) ? "alone" : "sharing"].push(name);
  }
  return files;
}
