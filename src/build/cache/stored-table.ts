import { isCount, isMeasure, isRecord } from "./format.ts";

/** Whether a stored value is a table whose every cell lies in it (`SceneTable`). */
export function isSceneTable(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { columns, rows, heads, padding, textSize, lineHeight, cells } = value;
  if (!isEdges(columns) || !isEdges(rows) || !isCount(heads) || !Array.isArray(cells)) return false;
  return (
    [padding, textSize, lineHeight].every(isMeasure) &&
    cells.every((cell) => isCell(cell, columns.length - 1, rows.length - 1))
  );
}

function isEdges(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length > 1 && value.every(isMeasure);
}

function isCell(value: unknown, columns: number, rows: number): boolean {
  if (!isRecord(value)) return false;
  const within = (first: unknown, count: unknown, all: number): boolean =>
    isCount(first) && isCount(count) && count > 0 && first + count <= all;
  return (
    within(value["column"], value["columns"], columns) &&
    within(value["row"], value["rows"], rows) &&
    isContent(value["content"])
  );
}

function isContent(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { kind, role, align, texts, alt } = value;
  if (kind === "drawn") return typeof alt === "string";
  return (
    kind === "text" &&
    (role === "head" || role === "value") &&
    (align === "middle" || align === "start") &&
    Array.isArray(texts) &&
    texts.every((text) => typeof text === "string")
  );
}
