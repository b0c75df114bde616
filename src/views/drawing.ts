import type { Direction, FlowKind, Orientation, ProcessGroup, StepKind } from "../syntax/ast.ts";

/**
 * What is to be drawn, before any coordinate is known. Plain JSON data without source spans, so that
 * it can be hashed for the cache and sent to a worker.
 */
export type Drawing = CfmDrawing | LevelMapDrawing | TreeDrawing | RelationDrawing | SopDrawing;

interface DrawingBase {
  /** File-safe name, unique in a map: the printed code in lower case ("diskopukm-01.01"). */
  readonly name: string;
  /** Printed code ("DISKOPUKM 01.01"); "" for drawings of the whole map. */
  readonly code: string;
  readonly title: string;
  /** Heading above the drawing on its page ("Proses Bisnis Level 1 Dinas …"). */
  readonly heading: string;
  readonly orientation: Orientation;
}

/** A process that a box leads to: the name of the drawing it opens. */
export type Link = string | null;

export interface CfmDrawing extends DrawingBase {
  readonly kind: "cfm";
  readonly direction: Direction;
  readonly lanes: readonly DrawnLane[];
  /** Stretches of the work that have a step, in its order. */
  readonly phases?: readonly DrawnPhase[];
  readonly steps: readonly DrawnStep[];
  readonly flows: readonly CfmFlow[];
}

export interface DrawnPhase {
  readonly name: string;
  /** Ids of its steps, and of what stands beside them. */
  readonly steps: readonly string[];
}

export interface DrawnLane {
  readonly id: string;
  readonly name: string;
  /** A party outside the organisation. */
  readonly external: boolean;
  /** The party over this lane and its neighbours. */
  readonly group?: string | null;
}

/**
 * A step, where a message ends at a party that has no step (`pihak`; its text is the party's name), or a note beside a
 * step (`catatan`).
 */
export type DrawnKind = StepKind | "party" | "note";

/** The sign that a step bears beside that of its kind. */
export type Marker = "manual" | "system" | "message" | "time" | "condition" | "several" | "events";

export interface DrawnStep {
  readonly id: string;
  readonly kind: DrawnKind;
  readonly text: string;
  /** Home lane first; more than one = done together. */
  readonly lanes: readonly string[];
  readonly marker: Marker | null;
  readonly link: Link;
  /** Only `subproses`: printed code and title of the process that it goes on to; null when there is no such process. */
  readonly leads: { readonly code: string; readonly title: string } | null;
}

export interface DrawnFlow {
  readonly from: string;
  readonly to: string;
  readonly kind: FlowKind;
  readonly label: string;
}

/** A `pesan` is handed on from one step or party to another; an `asosiasi` ties data to a step. */
export interface CfmFlow extends Omit<DrawnFlow, "kind"> {
  readonly kind: "sequence" | "message" | "association";
}

export interface LevelMapDrawing extends DrawingBase {
  readonly kind: "level";
  /** Level of the children shown. */
  readonly level: number;
  /** Title of the frame: parent's printed code and title, or the level's title. */
  readonly frame: string;
  readonly boxes: readonly ProcessBox[];
  readonly flows: readonly DrawnFlow[];
  /** Printed names of the bands, in order; empty when the level has no groups. */
  readonly bands: readonly { readonly group: ProcessGroup; readonly name: string }[];
}

export interface ProcessBox {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly group: ProcessGroup | null;
  /** null: no page of its own, no [+]. */
  readonly link: Link;
}

/** The whole map on one sheet (`pohon`). */
export interface TreeDrawing extends DrawingBase {
  readonly kind: "tree";
  readonly roots: readonly TreeBox[];
}

export interface TreeBox extends ProcessBox {
  readonly children: readonly TreeBox[];
}

/** Who hands what to whom below a process (`peta relasi`), derived from its CFMs. */
export interface RelationDrawing extends DrawingBase {
  readonly kind: "relation";
  readonly units: readonly { readonly id: string; readonly name: string; readonly external: boolean }[];
  readonly handovers: readonly {
    readonly from: string;
    readonly to: string;
    /** What is handed over, each text once, in the order met. */
    readonly items: readonly string[];
  }[];
}

/** A CFM as the table of an SOP. */
export interface SopDrawing extends DrawingBase {
  readonly kind: "sop";
  /** A column each. */
  readonly lanes: readonly DrawnLane[];
  /** In the order of the story. */
  readonly rows: readonly SopRow[];
  /** Between rows; a flow to an earlier row goes back. */
  readonly flows: readonly SopFlow[];
  /** Ties between documents, archives and parties that no step has part in: they stand in no row. */
  readonly loose: readonly string[];
  /** Processes that its steps go on to, each once, by printed code and title. */
  readonly related: readonly string[];
}

export interface SopRow {
  /** Id of the step. */
  readonly id: string;
  readonly number: string;
  readonly kind: DrawnKind;
  /** The work begins or ends here. */
  readonly isCapsule: boolean;
  /** Work goes on outside the table, as the remarks say: the table shows a part of its CFM. */
  readonly goesOn: boolean;
  /** The phase (`tahap`) that begins with this row; null where none does. */
  readonly opens: string | null;
  readonly activity: string;
  /** Home lane first. */
  readonly lanes: readonly string[];
  readonly requirements: readonly string[];
  readonly duration: readonly string[];
  readonly output: readonly string[];
  readonly remarks: readonly string[];
}

export interface SopFlow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}
