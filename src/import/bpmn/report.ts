import type { Argument } from "../../diagnostics/diagnostic.ts";
import type { ImportNote } from "../note.ts";
import { noteOf, type NoteCode } from "./notes.ts";

/** What an import of one file has said and written so far. */
export interface Report {
  /** Notes what became of the element `place`. */
  note(code: NoteCode, place: string, name?: Argument, detail?: Argument): void;
  /** These elements are written, and need no note. */
  written(ids: Iterable<string>): void;
  /** The names of these elements are a program's own. */
  unmeant(ids: Iterable<string>): void;
  isUnmeant(id: string): boolean;
  /** Whether an element is written or noted. */
  knows(id: string): boolean;
  /** Whether an element is noted as lost. */
  isLost(id: string): boolean;
  readonly notes: readonly ImportNote[];
}

export function newReport(): Report {
  const notes: ImportNote[] = [];
  const known = new Set<string>();
  const lost = new Set<string>();
  const unmeant = new Set<string>();
  return {
    note(code, place, name, detail) {
      const note = noteOf(code, place, name, detail);
      notes.push(note);
      known.add(place);
      if (note.effect === "lost") lost.add(place);
    },
    written(ids) {
      for (const id of ids) known.add(id);
    },
    unmeant(ids) {
      for (const id of ids) unmeant.add(id);
    },
    isUnmeant: (id) => unmeant.has(id),
    knows: (id) => known.has(id),
    isLost: (id) => lost.has(id),
    notes,
  };
}
