import { partNumberOf } from "../../../model/code.ts";
import { foldTitle } from "../../../model/words.ts";
import { splitCode } from "../../../syntax/code.ts";
import type { Written, WrittenCode } from "../../../syntax/written.ts";
import type { CfmDecl, CodePart } from "../../../syntax/ast.ts";
import type { ImportNote } from "../../note.ts";
import { readNumbers } from "./codes.ts";
import type { Draft, DraftCfm } from "./drafts.ts";
import type { ColumnRole } from "./heading-words.ts";
import { markOf, spoken } from "../marks.ts";
import { noteOf } from "../notes.ts";
import type { Cell, SheetRow } from "../table.ts";

type PartRole = "cfm" | "cfmCode" | "sop" | "sopCode";
const CFM_COLUMNS: readonly PartRole[] = ["cfmCode", "cfm", "sopCode"];
const SOP_COLUMNS: readonly PartRole[] = ["sopCode", "sop"];
const PARTS: readonly PartRole[] = ["cfmCode", "cfm", "sopCode", "sop"];

/** Reads the CFM and the SOP of a row, which belong to its deepest process; a row may only add a SOP to the one above. */
export function addCfm(
  draft: Draft,
  row: SheetRow,
  roles: readonly (ColumnRole | null)[],
  place: (column: number, row: SheetRow) => string,
  notes: ImportNote[],
): void {
  const columnOf = (kind: PartRole): number => roles.findIndex((role) => role?.kind === kind);
  const cell = (kind: PartRole): Cell | null => spoken(row.cells[columnOf(kind)]);
  const noteNumber = (code: Cell | null, kind: CodePart["kind"], given: number): void => {
    if (!isOutOfRange(code, kind)) return;
    notes.push(noteOf("part-number", placeOfCode(kind), code?.text, `${kind.toUpperCase()}.${given}`));
  };
  /** Where the code of a part stands: in its own column, in that of its title, or in that of its SOP. */
  const placeOfCode = (kind: CodePart["kind"]): string => {
    const columns = kind === "cfm" ? CFM_COLUMNS : SOP_COLUMNS;
    const column = columns.map(columnOf).find((one) => spoken(row.cells[one]) !== null);
    return place(column ?? 0, row);
  };
  const named = { code: cell("cfmCode"), title: titleOf(cell("cfm")) };
  // A matrix of levels may list a CFM by its code in place of its title.
  if (named.code === null && isCfmCode(named.title, draft.numbers)) {
    named.code = cell("cfm");
    named.title = "";
  }
  const [code, title] = [cell("sopCode"), titleOf(cell("sop"))];
  // P.1.CFM.02.SOP.01 says the CFM, where nothing else does.
  if (named.code === null && numberIn(code, "cfm") !== null) named.code = code;
  const before = draft.cfms.length;
  for (const kind of PARTS) {
    const said = row.cells[columnOf(kind)];
    const isUnread = kind.startsWith("sop") || before === 0;
    if (isUnread && said?.isCovered !== true && markOf(said) === "above")
      notes.push(noteOf("mark-unread", place(columnOf(kind), row), said!.text));
  }
  if (isOfOther(named.code, draft))
    notes.push(noteOf("part-code", placeOfCode("cfm"), named.code!.text, draft.title));
  if (code !== named.code && isOfOther(code, draft))
    notes.push(noteOf("part-code", placeOfCode("sop"), code!.text, draft.title));
  const listed = cfmOf(draft, named.code, named.title);
  if (listed !== null && draft.cfms.length > before) noteNumber(named.code, "cfm", listed.number);
  if (listed !== null && named.title !== "") {
    if (listed.title === "") setTitle(draft, listed, named.title);
    else if (foldTitle(listed.title) !== foldTitle(named.title))
      notes.push(noteOf("cfm-twice", place(columnOf("cfm"), row), named.title, listed.title));
  }
  if (code === null && title === "") return;
  // A list of SOPs alone: those of the one CFM that each process has.
  const isAlone = listed === null && named.title === "";
  const cfm = isAlone ? newCfm(draft, { number: null, title: "" }) : listed;
  if (cfm === null) return;
  const number = numberIn(code, "sop") ?? cfm.sops.size + 1;
  const known = cfm.sops.get(number);
  if (known === undefined || known === "") {
    cfm.sops.set(number, title);
    if (known === undefined) noteNumber(code, "sop", number);
  } else if (title !== "" && foldTitle(known) !== foldTitle(title))
    notes.push(noteOf("sop-twice", place(Math.max(0, columnOf("sopCode")), row), code?.text ?? title, known));
}

/** Whether a row says something of a CFM or a SOP. */
export function listsCfm(row: SheetRow, roles: readonly (ColumnRole | null)[]): boolean {
  return roles.some((role, i) => isPart(role) && spoken(row.cells[i]) !== null);
}

function isPart(role: ColumnRole | null): boolean {
  return role !== null && /^(?:cfm|sop)/.test(role.kind);
}

function titleOf(cell: Cell | null): string {
  return cell === null ? "" : cell.text.replace(/\s+/g, " ");
}

function numberIn(cell: Cell | null, kind: CodePart["kind"]): number | null {
  return cell === null ? null : partNumberOf(splitCode(cell.text), kind);
}

/** Whether a cell numbers its CFM or SOP in a way that a code cannot: 0, or beyond 999. */
function isOutOfRange(cell: Cell | null, kind: CodePart["kind"]): boolean {
  if (cell === null || numberIn(cell, kind) !== null) return false;
  return splitCode(cell.text).parts.some((part) => part.kind === kind && /^[0-9]+$/.test(part.number));
}

/** Whether the code of a CFM or SOP is one of another process than that of its row. */
function isOfOther(cell: Cell | null, { numbers }: Draft): boolean {
  if (cell === null) return false;
  const { segments, parts } = splitCode(cell.text);
  if (parts.length === 0 || segments.length === 0) return false;
  return segments.map(Number).join(".") !== numbers.join(".");
}

/** The CFM that a row is about: by its number, else by its title; a row that names none goes on with the one above. */
function cfmOf(draft: Draft, code: Cell | null, title: string): DraftCfm | null {
  const { cfms, cfmOf: known } = draft;
  const number = numberIn(code, "cfm");
  if (code === null && title === "") return cfms.at(-1) ?? null;
  const same =
    number !== null ? known.number.get(number) : title === "" ? cfms[0] : known.title.get(foldTitle(title));
  if (same !== undefined) return same;
  return newCfm(draft, { number, title });
}

/**
 * Whether a matrix of levels lists the CFM of the process of these numbers by its code in place of its title: one of several
 * numbers, or the process's own, behind one word (`Penyaluran Tahap 2` is a title).
 */
export function isCfmCode(text: string, numbers: readonly number[]): boolean {
  if (splitCode(text).parts.length > 0) return true;
  const code = readNumbers(text);
  if (code === null) return false;
  const isOwn = code.numbers.join(".") === numbers.join(".");
  return (isOwn || code.numbers.length > 1) && !/\s/.test(code.prefix);
}

/** A further CFM of a process; without a number it is counted on. */
function newCfm(
  { cfms, cfmOf: known }: Draft,
  { number, title }: { readonly number: number | null; readonly title: string },
): DraftCfm {
  const isNumbered = number !== null;
  const cfm: DraftCfm = { number: number ?? cfms.length + 1, isNumbered, title, sops: new Map() };
  cfms.push(cfm);
  if (!known.number.has(cfm.number)) known.number.set(cfm.number, cfm);
  addTitle(known.title, cfm);
  return cfm;
}

/** Gives a CFM the title that no row before has said. */
function setTitle({ cfmOf: known }: Draft, cfm: DraftCfm, title: string): void {
  cfm.title = title;
  addTitle(known.title, cfm);
}

function addTitle(titles: Draft["cfmOf"]["title"], cfm: DraftCfm): void {
  const folded = foldTitle(cfm.title);
  if (!titles.has(folded)) titles.set(folded, cfm);
}

/**
 * The CFMs of a process that say more than that there is one: several, with SOPs, or with a code. Their drawings are not in
 * a table, so the blocks are empty.
 */
export function cfmBlocks(
  process: Pick<Draft, "title" | "cfms">,
  code: WrittenCode,
  width: number,
): readonly Written<CfmDecl>[] {
  const { cfms, title } = process;
  const says = ({ isNumbered, sops }: DraftCfm): boolean => sops.size > 0 || isNumbered;
  if (cfms.length < 2 && !cfms.some(says)) return [];
  const digits = (number: number): string => String(number).padStart(width, "0");
  return [...cfms]
    .sort((a, b) => a.number - b.number)
    .map((cfm) => {
      const isPlain =
        cfms.length === 1 && cfm.number === 1 && foldTitle(cfm.title || title) === foldTitle(title);
      const parts: readonly CodePart[] = isPlain ? [] : [{ kind: "cfm", number: digits(cfm.number) }];
      return {
        kind: "cfm",
        code: { ...code, parts },
        title: isPlain || cfm.title === "" ? null : cfm.title,
        sops: [...cfm.sops]
          .sort(([a], [b]) => a - b)
          .map(([number, sop]) => ({
            code: { ...code, parts: [...parts, { kind: "sop" as const, number: digits(number) }] },
            title: sop === "" ? null : sop,
            facts: [],
          })),
        directions: [],
        pages: [],
        phases: [],
        lanes: [],
        flows: [],
        notes: [],
      };
    });
}
