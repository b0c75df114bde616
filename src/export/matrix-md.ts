import type { MatrixColumn } from "../views/matrix/columns.ts";
import type { Matrix } from "../views/matrix/matrix.ts";
import { printableLine } from "../text/printable.ts";
import { shownCell } from "../views/matrix/matrix.ts";

/** The matrix as a Markdown table; values with a drawing link to `svg/<name>.svg`. Merged values stand once, `″` below them. */
export function matrixMarkdown(matrix: Matrix, options: { readonly drawings?: string } = {}): string {
  const folder = options.drawings ?? "svg/";
  const head = `| ${matrix.columns.map((c) => escape(c.header)).join(" | ")} |`;
  const rule = `|${matrix.columns.map(() => " --- |").join("")}`;
  const rows = matrix.rows.map((row, r) => {
    const cells = row.cells.map((cell, c) => printed(matrix, r, c, cell.kind, folder));
    return `| ${cells.join(" | ")} |`;
  });
  return `# ${escape(matrix.title)}\n\n${[head, rule, ...rows].join("\n")}\n`;
}

function printed(matrix: Matrix, row: number, column: number, kind: string, folder: string): string {
  if (kind === "no-level") return "·";
  if (kind === "empty") return "";
  if (kind === "covered") return matrix.mode === "dashes" ? "-" : "″";
  const cell = shownCell(matrix, row, column);
  if (cell === null) return "";
  const text = [cell.code, cell.text]
    .filter((t) => t !== "")
    .map(escape)
    .join(" ");
  const linked = cell.drawing !== null && links(matrix.columns[column]);
  return linked ? `[${text}](${folder}${encodePath(cell.drawing)}.svg)` : text;
}

function links(column: MatrixColumn | undefined): boolean {
  return column?.kind === "level" || column?.kind === "cfm";
}

function encodePath(name: string): string {
  return encodeURIComponent(name).replace(/[()']/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Text that can be neither markup nor HTML nor a second column. */
function escape(text: string): string {
  return printableLine(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]|~#]/g, (c) => `\\${c}`);
}
