import { partNumberOf } from "../../../model/code.ts";
import { foldTitle } from "../../../model/words.ts";
import { splitCode } from "../../../syntax/code.ts";
import type { Written, WrittenCode } from "../../../syntax/written.ts";
import type { CfmDecl, CodePart } from "../../../syntax/ast.ts";
import type { ImportNote } from "../../note.ts";
import type { Draft, DraftCfm } from "./drafts.ts";
import type { ColumnRole } from "./heading-words.ts";
import { spoken } from "../marks.ts";
import { noteOf } from "../notes.ts";
import type { Cell, SheetRow } from "../table.ts";

type PartRole = "cfm" | "cfmCode" | "sop" | "sopCode";

/** Reads the CFM and the SOP of a row, which belong to its deepest process; a row may only add a SOP to the one above. */
export function addCfm(
  draft: Draft,
  row: SheetRow,
  roles: readonly (ColumnRole | null)[],
  place: (column: number, row: SheetRow) => string,
  notes: ImportNote[],
): void {
  const cell = (kind: PartRole): Cell | null =>
    spoken(row.cells[roles.findIndex((role) => role?.kind === kind)]);
  const cfm = cfmOf(draft, cell("cfmCode"), titleOf(cell("cfm")));
  if (cfm === null) return;
  const [code, title] = [cell("sopCode"), titleOf(cell("sop"))];
  if (code === null && title === "") return;
  const number = numberIn(code, "sop") ?? cfm.sops.length + 1;
  const known = cfm.sops.find((sop) => sop.number === number);
  if (known === undefined) cfm.sops.push({ number, title });
  else if (title !== "" && foldTitle(known.title) !== foldTitle(title)) {
    const column = roles.findIndex((role) => role?.kind === "sopCode");
    notes.push(noteOf("sop-twice", place(Math.max(0, column), row), code?.text ?? title, known.title));
  }
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

/** The CFM that a row is about: by its number, else by its title; a row that names none goes on with the one above. */
function cfmOf(draft: Draft, code: Cell | null, title: string): DraftCfm | null {
  const { cfms } = draft;
  const number = numberIn(code, "cfm");
  // In a matrix of levels a CFM may be listed by its code in place of its title.
  if (code === null && (title === "" || splitCode(title).segments.some((part) => /^[0-9]+$/.test(part))))
    return title === "" ? (cfms.at(-1) ?? null) : null;
  const known =
    number === null
      ? cfms.find((cfm) => title === "" || foldTitle(cfm.title) === foldTitle(title))
      : cfms.find((cfm) => cfm.number === number);
  if (known !== undefined) return known;
  const cfm: DraftCfm = {
    number: number ?? cfms.length + 1,
    isNumbered: number !== null,
    title,
    sops: [],
  };
  cfms.push(cfm);
  return cfm;
}

/**
 * The CFMs of a process that say more than that there is one: several, with SOPs, or with a title of their own under a
 * number. Their drawings are not in a table, so the blocks are empty.
 */
export function cfmBlocks(
  process: Pick<Draft, "title" | "cfms">,
  code: WrittenCode,
  width: number,
): readonly Written<CfmDecl>[] {
  const { cfms, title } = process;
  const says = ({ isNumbered, title: own, sops }: DraftCfm): boolean =>
    sops.length > 0 || (isNumbered && own !== "" && foldTitle(own) !== foldTitle(title));
  if (cfms.length < 2 && !cfms.some(says)) return [];
  const digits = (number: number): string => String(number).padStart(width, "0");
  return [...cfms]
    .sort((a, b) => a.number - b.number)
    .map((cfm) => {
      const isPlain = cfms.length === 1 && foldTitle(cfm.title || title) === foldTitle(title);
      const parts: readonly CodePart[] = isPlain ? [] : [{ kind: "cfm", number: digits(cfm.number) }];
      return {
        kind: "cfm",
        code: { ...code, parts },
        title: isPlain || cfm.title === "" ? null : cfm.title,
        sops: [...cfm.sops]
          .sort((a, b) => a.number - b.number)
          .map((sop) => ({
            code: { ...code, parts: [...parts, { kind: "sop" as const, number: digits(sop.number) }] },
            title: sop.title === "" ? null : sop.title,
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
