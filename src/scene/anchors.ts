/** What a link to one sheet of a drawing on several sheets is called, 1-based; `#` is in no drawing's name. */
export function sheetAnchor(drawing: string, sheet: number): string {
  return `${drawing}#${sheet}`;
}

/** The sheet that such a link leads to; null for a link to a whole drawing. */
export function sheetOfAnchor(link: string): number | null {
  const [, sheet] = /#([0-9]+)$/.exec(link) ?? [];
  return sheet === undefined ? null : Number(sheet);
}
