import type { Blemish } from "./layout/layout.ts";
import type { BuildOptions } from "./build/options.ts";
import type { BuiltMap } from "./build/result.ts";
import type { CheckResult } from "./check.ts";
import { drawingFacts } from "./documents/facts.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { ProcessMap } from "./model/model.ts";
import type { Sources } from "./source/read.ts";
import type { SourceFile } from "./source/source.ts";
import type { FileTree } from "./syntax/ast.ts";
import type { Theme } from "./paint/theme.ts";
import { parse as parseFile } from "./syntax/parse.ts";
import type { Drawing } from "./views/drawing.ts";

export { check, type CheckResult } from "./check.ts";
export type {
  Diagnostic,
  Fix,
  Language,
  Message,
  Related,
  Severity,
  Text,
  TextEdit,
} from "./diagnostics/diagnostic.ts";
export { render } from "./diagnostics/message.ts";
export { reporters } from "./diagnostics/reporters/list.ts";
export type { ReportContext, Reporter } from "./diagnostics/reporters/reporter.ts";
export { applyFixes } from "./edits/apply.ts";
export { fixAll, type FixResult, type LeftFix, type Objection } from "./fix.ts";
export type * from "./model/decree.ts";
export type * from "./model/model.ts";
export { snapshot } from "./model/snapshot.ts";
export type * from "./model/snapshot-types.ts";
export type * from "./model/symbol.ts";
export { symbolTable, type Occurrence, type SymbolTable } from "./symbols/table.ts";
export type { Suggestion } from "./symbols/suggest.ts";
export type { RuleOptions } from "./rules/index.ts";
export type { Position, SourceFile, Span } from "./source/source.ts";
export { positionAt } from "./source/lines.ts";
export { readSources } from "./read-sources.ts";
export { FileError } from "./source/file-error.ts";
export { ReadError, type PipedText, type Sources } from "./source/read.ts";
export { formatSource } from "./syntax/format.ts";
export type { Drawing } from "./views/drawing.ts";
export { plan, treeDrawing } from "./views/plan.ts";
export { relationDrawing } from "./views/relation.ts";
export { BuildFailure } from "./build/failure.ts";
export { LayoutError, type Blemish } from "./layout/layout.ts";
export type { BuildOptions, BuiltMap, Theme };

/** What one file says. `unreadable`: no text of this language, or too large a one; nothing of it was read. */
export interface Parsed {
  readonly status: "parsed" | "unreadable";
  readonly tree: FileTree;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one file. Never throws: what cannot be read is in `diagnostics`, the rest is in `tree`. */
export function parse(file: SourceFile): Parsed {
  return parseFile(file);
}

/**
 * One drawing of `plan(map, repository)`, `treeDrawing(map)` or `relationDrawing(process, map)` as an SVG document and as a vector PDF in the map's paper size.
 * `theme` prevails over the map's own. Loads the layout engine and the painters at the first call; throws
 * `LayoutError` for a drawing that cannot be made; `blemishes` say at which steps one that is made has to be read twice.
 */
export async function draw(
  map: ProcessMap,
  drawing: Drawing,
  theme: Theme["name"] = map.settings.theme,
): Promise<{ readonly svg: string; readonly pdf: Uint8Array; readonly blemishes: readonly Blemish[] }> {
  const drawer = await import("./draw.ts");
  const { svg, pdf, blemishes } = await drawer.draw({
    drawing,
    theme,
    settings: map.settings,
    ...drawingFacts(map),
    forms: ["svg", "pdf"],
  });
  if (svg === null || pdf === null) throw new Error(`${drawing.name} has not been painted`);
  return { svg: new TextDecoder().decode(svg), pdf, blemishes };
}

/** An SVG document that `draw` gave as a PNG image, with ppb's own faces. Loads the renderer at the first call. */
export async function toPng(svg: string): Promise<Uint8Array> {
  const { svgToPng } = await import("./paint/png.ts");
  return svgToPng(new TextEncoder().encode(svg));
}

/**
 * Makes the outputs of every map of checked sources, as `ppb build` does: of all of them or none. Drawings
 * that have no valid layout are `missing` in what it returns. Throws `BuildFailure` for what a user can put right.
 */
export async function build(
  sources: Sources,
  result: CheckResult,
  options: BuildOptions = {},
): Promise<readonly BuiltMap[]> {
  const builder = await import("./build/build.ts");
  return builder.build(sources, result, options);
}
