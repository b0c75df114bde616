/**
 * A scene that is a table: where its rows and columns run and what its cells say, so that papers which can be edited have
 * the texts as texts. In the scene itself they are groups of the kind "cell", with frames; all other groups are what is drawn
 * in the table. Measures are the scene's own, pt. Plain JSON data.
 */
export interface SceneTable {
  /** Edges of the columns from left to right, one more than there are columns. */
  readonly columns: readonly number[];
  /** Edges of the rows from top to bottom, one more than there are rows. */
  readonly rows: readonly number[];
  /** Rows at the head that every sheet has. */
  readonly heads: number;
  /** Between the edge of a cell and its text. */
  readonly padding: number;
  readonly textSize: number;
  readonly lineHeight: number;
  /** Row by row, each from left to right; together they cover the table. */
  readonly cells: readonly SceneTableCell[];
}

export interface SceneTableCell {
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it covers. */
  readonly rows: number;
  readonly columns: number;
  readonly content: SceneTableContent;
}

export type SceneTableContent =
  | {
      readonly kind: "text";
      /** `phase`: the name of a stretch of rows, above these. */
      readonly role: "head" | "value" | "phase";
      readonly align: "middle" | "start";
      /** A paragraph each. */
      readonly texts: readonly string[];
      /** Read from below upwards. */
      readonly turned?: true;
    }
  /** What no text can say: this part of the scene, and what it shows. */
  | { readonly kind: "drawn"; readonly alt: string };
