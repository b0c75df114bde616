import type { Text } from "../diagnostics/diagnostic.ts";

/**
 * What became of something that the language says otherwise or not at all. `lost`: the meaning of a flow is gone,
 * the import ends with exit code 1. `changed`: read as something near to it or guessed. `omitted`: left out without
 * harm to the flow.
 */
export type NoteEffect = "lost" | "changed" | "omitted";

/** One line of the report of an import. */
export interface ImportNote {
  readonly effect: NoteEffect;
  /** Stable name of the kind of note, for programs. */
  readonly code: string;
  /** The element's id or the cell. */
  readonly place: string;
  readonly message: Text;
}
