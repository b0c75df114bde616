import type { OutputName } from "../../syntax/ast.ts";
import { bpmnOutput } from "./bpmn.ts";
import { docxOutput } from "./docx.ts";
import { jsonOutput } from "./json.ts";
import type { Output } from "./output.ts";
import { pngOutput } from "./png.ts";
import { relationOutput } from "./relation.ts";
import { sopOutput } from "./sop.ts";

/**
 * What a map can have beside the lampiran, the decree, the matrix and the drawings, which every build makes. The names
 * are words of the language (`output` in `grammar/words.ts`): a new output is a word there and a row here. What a row
 * needs to load is loaded in its `files`.
 */
export const outputs: Readonly<Record<OutputName, Output>> = {
  docx: docxOutput,
  json: jsonOutput,
  bpmn: bpmnOutput,
  png: pngOutput,
  sop: sopOutput,
  relasi: relationOutput,
};

/** The names of the table, in its order. */
export const outputNames = Object.keys(outputs) as readonly OutputName[];

/** Of these names each once, in the order of the table. */
export function inTableOrder(names: readonly OutputName[]): readonly OutputName[] {
  return outputNames.filter((name) => names.includes(name));
}
