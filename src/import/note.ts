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

/** A kind of note: what it means for the flow, and its sentence about `name` (what it is called) and `detail`. */
export interface NoteKind {
  readonly effect: NoteEffect;
  readonly text: (name: string, detail: string) => Text;
}

export function note(effect: NoteEffect, text: NoteKind["text"]): NoteKind {
  return { effect, text };
}

/** Makes notes of a table's kinds, each about the element or cell `place`. */
export function noteWriter<Code extends string>(
  kinds: Readonly<Record<Code, NoteKind>>,
): (code: Code, place: string, name?: string, detail?: string) => ImportNote {
  return (code, place, name = "", detail = "") => {
    const { effect, text } = kinds[code];
    return { effect, code, place, message: text(name.replace(/\s+/g, " "), detail) };
  };
}
