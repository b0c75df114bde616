import type { Faces } from "../../documents/pdf/typesetter.ts";
import type { DrawTask } from "../../draw.ts";
import type { ProcessMap } from "../../model/model.ts";
import type { Relation } from "../../views/relation.ts";
import type { Drawing } from "../../views/drawing.ts";
import type { SopOfCfm } from "../../views/sop/of-map.ts";
import type { DocumentMaker } from "../cache/document-maker.ts";
import type { MissingDrawing } from "../result.ts";
import type { DrawnDrawing } from "../sets/draw-all.ts";
import type { OutputFile } from "../commit/manifest.ts";

/** What an output is made from. */
export interface OutputInput {
  readonly map: ProcessMap;
  /** The drawings that the output is about, in the order of the lampiran: all of a build, those that an export names. */
  readonly tasks: readonly DrawTask[];
  /** The SOPs that the output is about: all of a build, those that an export names. */
  readonly sops: () => readonly SopOfCfm[];
  /** What units hand each other, in the processes that the output is about: all of level 0, or those that an export names. */
  readonly relations: () => readonly Relation[];
  /** The drawings, painted; those that cannot be made say why. Nothing is drawn for an output that does not ask. */
  readonly drawn: () => Promise<readonly DrawnDrawing[]>;
  /** Draws what only this output shows; what cannot be made is reported with the other drawings. */
  readonly draw: (tasks: readonly DrawTask[]) => Promise<readonly DrawnDrawing[]>;
  /** An SVG document as a PNG image of so many dpi; only the edge of a browser has it in another form. */
  readonly png: (svg: Uint8Array, dpi?: number) => Promise<Uint8Array>;
  /** Hears of what this output lacks beside the drawings that cannot be made. */
  readonly onMissing: (missing: MissingDrawing) => void;
  readonly faces: Faces;
  readonly emblem: Uint8Array | null;
  /** Marks every page KONSEP. */
  readonly draft: boolean;
  /** Keeps what takes long to make: `made(path, all that decides it, make)`. */
  readonly made: DocumentMaker;
}

/** A kind of output that maps ask for by its name: `keluaran json`, `ppb build --also json`, `ppb export json`. */
export interface Output {
  /** Its files; their paths are relative to the folder of the outputs, and `owns` knows each of them. */
  readonly files: (input: OutputInput) => Promise<readonly OutputFile[]>;
  /** What a build of a map draws for it alone; `planned` are the drawings that every build makes. Left out: nothing. */
  readonly drawings?: (map: ProcessMap, planned: readonly Drawing[]) => readonly Drawing[];
  /** Whether a file of a folder of outputs is this output's, by its path. */
  readonly owns: (path: string) => boolean;
}

/** The files of each subject that this output alone draws, in the order of the subjects. */
export async function filesOfEach<T>(
  input: OutputInput,
  subjects: readonly T[],
  taskFor: (subject: T) => DrawTask,
  filesOf: (subject: T, drawn: DrawnDrawing, input: OutputInput) => Promise<readonly OutputFile[]>,
): Promise<readonly OutputFile[]> {
  const drawn = await input.draw(subjects.map(taskFor));
  const files: OutputFile[] = [];
  for (const [i, subject] of subjects.entries()) files.push(...(await filesOf(subject, drawn[i]!, input)));
  return files;
}
