import { foldTitle } from "../../../model/words.ts";
import type { ProcessGroup } from "../../../syntax/ast.ts";
import type { ImportNote } from "../../note.ts";
import { markOf, spoken } from "../marks.ts";
import { noteOf } from "../notes.ts";
import { namesIn, saysNobody } from "../owners.ts";
import type { Cell, SheetRow } from "../table.ts";
import { newTally } from "../tally.ts";
import { isCfmCode } from "./cfms.ts";
import { readNumbers, shownCode, type CodeScheme } from "./codes.ts";
import { addOwners, type Draft } from "./drafts.ts";
import { groupIn } from "./groups.ts";
import { isLevel, type ColumnRole } from "./heading-words.ts";
import { depthIn } from "./uncoded/levels.ts";

interface TableFacts {
  readonly scheme: CodeScheme;
  /** Whether the table leaves cells empty that are as above. */
  readonly hasGaps: boolean;
  readonly place: (column: number, row: SheetRow) => string;
}

/** Reads what stands beside the processes of a table, row by row. */
export interface FactsReader {
  /** Gives owner, group and CFM title of a row to its deepest process. */
  add(draft: Draft, row: SheetRow, roles: readonly (ColumnRole | null)[]): void;
  /** What is said once for all cells that are alike. */
  notes(): readonly ImportNote[];
}

/** `notes` gets what is said of one cell alone. */
export function factsReader({ scheme, hasGaps, place }: TableFacts, notes: ImportNote[]): FactsReader {
  const tally = newTally();
  /** By column, for the rows below that say nothing. */
  const owners = new Map<number, readonly string[]>();
  const groups = new Map<number, ProcessGroup | null>();
  /** The groups that cells have said, with their texts. */
  const grouped = new Map<Draft, { readonly group: ProcessGroup; readonly text: string }>();

  const addOwner = (draft: Draft, cell: Cell | null, at: string, column: number, isMatrix: boolean): void => {
    const isSaidNobody = cell !== null && saysNobody(cell.text);
    const own = isSaidNobody ? null : spoken(cell);
    const isAbove = markOf(cell) === "above";
    // A dash says "as above" in a matrix of levels, and so does an empty cell where the table leaves such out.
    const isNobody = isSaidNobody || (own === null && !isAbove && (!isMatrix || (!hasGaps && cell === null)));
    const names = own !== null ? namesIn(own) : isNobody ? [] : (owners.get(column) ?? []);
    owners.set(column, names);
    if (isAbove && names.length > 0 && cell?.isCovered !== true)
      tally.add("as-above", at, cell!.text, String(column));
    if (draft.owners.length === 0) {
      addOwners(draft, names);
      if (names.length === 0 && cell !== null && cell.isUnfilled !== true)
        tally.add("owner-missing", at, cell.text);
    } else if ((own !== null || isAbove) && cell?.isCovered !== true) {
      // A process may have a row for each of its owners.
      const further = addOwners(draft, names).map((name) => `"${name}"`);
      if (further.length > 0)
        notes.push(noteOf("owner-added", at, shownCode(draft.numbers, scheme), further.join(", ")));
    }
  };

  const addGroup = (draft: Draft, cell: Cell | null, at: string, column: number): void => {
    const own = spoken(cell);
    const isAbove = markOf(cell) === "above";
    const group = own !== null ? groupIn(own.text) : isAbove ? (groups.get(column) ?? null) : null;
    groups.set(column, group);
    if (cell === null || (own === null && !isAbove)) return;
    const { text } = cell;
    if (group === null) {
      tally.add("group-unknown", at, text);
      return;
    }
    if (isAbove) tally.add("as-above", at, text, String(column));
    const before = grouped.get(draft);
    const isOther = draft.group !== null && draft.group !== group;
    if (isOther)
      notes.push(noteOf("group-other", at, shownCode(draft.numbers, scheme), before?.text ?? text));
    // A cell is about one process, the heading of a part about all below it.
    if (before !== undefined) return;
    grouped.set(draft, { group, text });
    draft.group = group;
  };

  const addTitle = ({ numbers, title, cfms }: Draft, cell: Cell | null, at: string): void => {
    if (cell === null || isCfmCode(cell.text, numbers)) return;
    // One of several, with a number or with SOPs, has a title of its own.
    const isOwn = cfms.length !== 1 || cfms.some(({ isNumbered, sops }) => isNumbered || sops.size > 0);
    if (!isOwn && foldTitle(cell.text) !== foldTitle(title))
      notes.push(noteOf("cfm-title", at, cell.text.replace(/\s+/g, " "), title));
  };

  const checkParent = ({ numbers }: Draft, cell: Cell | null, at: string): void => {
    const read = cell === null || cell.isCovered ? null : readNumbers(cell.text);
    if (read !== null && read.numbers.join(".") !== numbers.slice(0, -1).join("."))
      notes.push(noteOf("parent-other", at, cell!.text, shownCode(numbers, scheme)));
  };

  /** How much the column counts more than the codes; null before the first row that says a level. */
  let counted: number | null = null;
  const checkLevel = ({ numbers }: Draft, cell: Cell | null, at: string): void => {
    const depth = cell === null || cell.isCovered ? null : depthIn(cell);
    if (depth === null) return;
    counted ??= depth - numbers.length;
    if (depth - numbers.length !== counted)
      notes.push(noteOf("level-other", at, cell!.text, shownCode(numbers, scheme)));
  };

  return {
    add(draft, row, roles) {
      const isMatrix = roles.some(isLevel);
      roles.forEach((role, column) => {
        const cell = row.cells[column] ?? null;
        const at = place(column, row);
        if (role?.kind === "owner") addOwner(draft, cell, at, column, isMatrix);
        else if (role?.kind === "group") addGroup(draft, cell, at, column);
        else if (role?.kind === "other") checkParent(draft, spoken(cell), at);
        else if (role?.kind === "depth" && !hasMadeCode(row)) checkLevel(draft, spoken(cell), at);
        else if (role?.kind === "cfm") addTitle(draft, spoken(cell), at);
      });
    },
    notes: () => tally.notes(),
  };
}

function hasMadeCode({ cells }: SheetRow): boolean {
  return cells.some((cell) => cell?.isMade === true);
}
