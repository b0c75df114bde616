import { defineMessages } from "../../../../diagnostics/message.ts";
import { foldTitle } from "../../../../model/words.ts";
import { joinCode } from "../../../../syntax/code.ts";
import type { WrittenCode } from "../../../../syntax/written.ts";
import type { ImportNote } from "../../../note.ts";
import { ImportRefusal } from "../../../refusal.ts";
import { noteOf } from "../../notes.ts";
import { placeOf, type Sheet } from "../../table.ts";
import type { Entry } from "./entries.ts";
import type { NameTable } from "./names.ts";

const messages = defineMessages({
  tooMany: {
    id: "Di bawah satu induk ada lebih dari {limit} proses tanpa kode; kode tidak dapat dibuat. Tambahkan kolom KODE.",
    en: "More than {limit} processes without codes stand under one parent; no codes can be made. Add a column KODE.",
  },
});

/** How the codes of a table are made that has none. */
export interface MadeCodes {
  /** The code of its first process. */
  readonly first: WrittenCode;
  /** Whether another process has this code. */
  readonly isUsed: (code: WrittenCode) => boolean;
}

/** The largest number that a code can hold. */
const MAX_NUMBER = 999;

/** The code of an entry, and whether an entry before it has made the process. */
export interface MadeCode {
  readonly code: string;
  readonly isAgain: boolean;
}

/** A process that the rows below may belong to. */
interface Open {
  readonly depth: number;
  readonly code: WrittenCode;
  readonly children: Map<string, Open>;
  count: number;
}

/**
 * The code of each entry. A name that is there again in the columns of levels is the same process. An entry that skips a
 * level, or has none above it, is noted with the code that it was given.
 */
export function codesFor(
  sheet: Sheet,
  { by }: NameTable,
  entries: readonly Entry[],
  { first, isUsed }: MadeCodes,
  notes: ImportNote[],
): ReadonlyMap<Entry, MadeCode> {
  const made = new Map<Entry, MadeCode>();
  const width = first.segments.at(-1)!.length;
  const root: Open = {
    depth: -1,
    code: { ...first, segments: first.segments.slice(0, -1) },
    children: new Map(),
    count: Number(first.segments.at(-1)) - 1,
  };
  const top = entries.reduce((least, { depth }) => Math.min(least, depth), Infinity);
  const open: Open[] = [root];
  for (const entry of entries) {
    while (open.length > 1 && open.at(-1)!.depth >= entry.depth) open.pop();
    const parent = open.at(-1)!;
    const folded = foldTitle(entry.title);
    const known = by.kind === "columns" ? parent.children.get(folded) : undefined;
    const own = known ?? openBelow(parent, entry.depth, width, isUsed);
    parent.children.set(folded, own);
    open.push(own);
    const code = joinCode(own.code);
    made.set(entry, { code, isAgain: known !== undefined });
    if (known !== undefined) continue;
    const row = sheet.rows[entry.index]!;
    const note = (kind: Parameters<typeof noteOf>[0], column: number): void => {
      notes.push(noteOf(kind, placeOf(sheet, column, row), entry.title, code));
    };
    if (entry.doubt !== null) note(`indent-${entry.doubt}`, entry.column);
    if (entry.depth - top !== open.length - 2)
      note(parent === root ? "level-first" : "level-jump", by.kind === "depth" ? by.column : entry.column);
  }
  return made;
}

/** A process below another with the next code that no other has. */
function openBelow(parent: Open, depth: number, width: number, isUsed: MadeCodes["isUsed"]): Open {
  for (;;) {
    parent.count += 1;
    if (parent.count > MAX_NUMBER) throw new ImportRefusal(messages.tooMany({ limit: MAX_NUMBER }));
    const segment = String(parent.count).padStart(width, "0");
    const code = { ...parent.code, segments: [...parent.code.segments, segment] };
    if (!isUsed(code)) return { depth, code, children: new Map(), count: 0 };
  }
}
