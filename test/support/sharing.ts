import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/**
 * What a test file holds that must not meet modules which another file has loaded: it replaces modules or what they are
 * made with, counts what they do, or reads the tables that test files fill when they are loaded.
 */
const ALONE = /\bvi\.mock\(|\bglobalThis\.\w+ = |\/support\/work\.ts"|\ballMistakes\b/;

/** All test files, by whether they take modules that another file has loaded. */
export function testFiles(): { readonly alone: string[]; readonly sharing: string[] } {
  const all = readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => `test/${name.replaceAll("\\", "/")}`)
    .sort();
  const isAlone = (path: string): boolean => ALONE.test(readFileSync(join(ROOT, path), "utf8"));
  return { alone: all.filter(isAlone), sharing: all.filter((path) => !isAlone(path)) };
}
