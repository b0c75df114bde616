import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { applyFixes } from "../../src/edits/apply.ts";
import { safeFix, type Diagnostic, type Message } from "../../src/diagnostics/diagnostic.ts";
import type { RuleOptions } from "../../src/rules/index.ts";
import type { SourceFile } from "../../src/source/source.ts";
import { saidBefore, saidOf } from "./said.ts";

/** A whole map without a finding, from which every case is made. */
export const BASE = readFileSync(join(import.meta.dirname, "cases/peta.ppb"), "utf8");

/** What to replace in the map, and by what; each text to replace stands there once. */
export type Patch = readonly (readonly [from: string, to: string])[];

/** A patched map with other files beside it, by path. */
export interface WithFiles {
  readonly patch: Patch;
  readonly beside?: Readonly<Record<string, string>>;
  /** Files named in the map that cannot be used. */
  readonly unusable?: readonly string[];
}

export interface Firing extends WithFiles {
  /** The texts that the rule's findings point at, in order. */
  readonly at: readonly string[];
  /** Other codes that are found, for mistakes that have more than one. */
  readonly also?: readonly string[];
  /** What the safe fixes of the rule make of the patched map, as a patch of it. */
  readonly fixed?: Patch;
  /** A part of the first finding's arguments. */
  readonly args?: Readonly<Record<string, string | number | Pick<Message, "key" | "args">>>;
}

export interface Cases {
  readonly silent: Readonly<Record<string, Patch | WithFiles>>;
  readonly fires: Readonly<Record<string, Firing>>;
}

/** Where tables go while they are only read; null while they are run. */
let reading: Map<string, Record<string, Firing>> | null = null;

/** The mistakes of each rule's tables by what they are called, by rule, of the modules that `load` imports. */
export async function allMistakes(
  load: () => Promise<unknown>,
): Promise<ReadonlyMap<string, Readonly<Record<string, Firing>>>> {
  const found = new Map<string, Record<string, Firing>>();
  reading = found;
  await load();
  reading = null;
  return found;
}

export function patched(text: string, patch: Patch): string {
  return patch.reduce((source, [from, to]) => {
    expect(source.split(from).length - 1, `«${from}» stands there once`).toBe(1);
    return source.replace(from, () => to);
  }, text);
}

function sourceOf(patch: Patch): SourceFile {
  return { path: "peta.ppb", text: patched(BASE, patch) };
}

export function filesBeside({ beside = {} }: WithFiles): readonly SourceFile[] {
  return Object.entries(beside).map(([path, text]) => ({ path, text }));
}

const FAULT = { key: "damaged", id: "Rusak.", en: "Damaged." };

export function optionsOf({ unusable = [] }: WithFiles): RuleOptions {
  return { fileFaults: new Map(unusable.map((path) => [path, FAULT])) };
}

function textAt({ span: { file, start, end } }: Diagnostic): string {
  return file.text.slice(start, end);
}

/** Runs a rule's cases: maps in which it finds nothing, and maps in which it, and nothing else, finds something. */
export function testRule(name: string, { silent, fires }: Cases): void {
  if (reading !== null) {
    const before = reading.get(name) ?? {};
    const twice = Object.keys(fires).filter((why) => why in before);
    if (twice.length > 0) throw new Error(`${name} has two mistakes that are called «${twice[0] ?? ""}».`);
    if (Object.keys(fires).length > 0) reading.set(name, { ...fires, ...before });
    return;
  }
  describe(name, () => {
    it.each(Object.entries(silent))("is silent: %s", (_, given) => {
      const made = "patch" in given ? given : { patch: given };
      const { diagnostics } = check([sourceOf(made.patch), ...filesBeside(made)], optionsOf(made));
      expect(diagnostics.filter((d) => d.code === name).map(textAt)).toEqual([]);
    });

    it.each(Object.entries(fires))("fires: %s", (why, firing) => {
      const { patch, at, also = [], fixed, args } = firing;
      const file = sourceOf(patch);
      const others = filesBeside(firing);
      const { diagnostics } = check([file, ...others], optionsOf(firing));
      const own = diagnostics.filter((d) => d.code === name);
      expect(own.map(textAt)).toEqual(at);
      expect(diagnostics.filter((d) => d.code !== name).map((d) => d.code)).toEqual(also);
      const before = saidBefore(name, why);
      if (before !== null) expect(saidOf(name, diagnostics)).toEqual(before);
      if (args !== undefined) expect(own[0]?.message.args).toMatchObject(args);
      const fixes = own.flatMap((d) => safeFix(d) ?? []);
      expect(fixes.length > 0, "a fix is offered where there is one").toBe(fixed !== undefined);
      const [after] = applyFixes([file, ...others], fixes).files.filter(({ path }) => path === file.path);
      expect(after?.text).toBe(patched(file.text, fixed ?? []));
      if (fixed !== undefined) {
        const left = check([after ?? file, ...others]).diagnostics.filter(
          (d) => d.code === name && safeFix(d) !== null,
        );
        expect(left.map(textAt)).toEqual([]);
      }
    });
  });
}
