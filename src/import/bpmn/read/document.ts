import type { OwnCfm, OwnLane, OwnStep, OwnTie } from "./own.ts";

/** A BPMN file as far as an import looks at it: references are resolved, names are clean, places are px. */
export interface BpmnDocument {
  readonly name: string;
  readonly collaborations: readonly BpmnCollaboration[];
  readonly processes: readonly BpmnProcess[];
  /** Whether it tells what parties exchange, in order, and not what each of them does. */
  readonly hasChoreography: boolean;
  /** Ids of the elements that each diagram shows. */
  readonly diagrams: readonly ReadonlySet<string>[];
  /** Everything of a kind that says something about the work, in the file's order: each must be written or reported. */
  readonly elements: readonly BpmnElement[];
  readonly texts: readonly BpmnText[];
}

/** A text that a person wrote: the name, note or documentation of an element. */
export interface BpmnText {
  readonly id: string;
  /** What it is the text of. */
  readonly tag: string;
  /** Whether it is the name of a whole. */
  readonly isTitle: boolean;
  readonly lines: readonly string[];
}

export interface BpmnElement {
  readonly id: string;
  readonly tag: string;
  readonly name: string;
  /** Whether a program has made its name up. */
  readonly isMadeUp: boolean;
}

export interface BpmnCollaboration {
  readonly id: string;
  readonly name: string;
  readonly pools: readonly BpmnPool[];
  readonly messages: readonly BpmnFlow[];
  readonly annotations: readonly BpmnAnnotation[];
  readonly associations: readonly BpmnFlow[];
  readonly groups: readonly BpmnGroup[];
}

export interface BpmnPool {
  readonly id: string;
  readonly name: string;
  /** Null for a party whose inside is not shown. */
  readonly process: BpmnProcess | null;
  readonly own: OwnLane | null;
  readonly shape: BpmnShape | null;
  readonly isMain: boolean;
}

/** A process or the inside of a sub-process. */
export interface BpmnProcess {
  readonly id: string;
  /** What `ppb export bpmn` has said of it. */
  readonly own: OwnCfm | null;
  readonly name: string;
  readonly lanes: readonly BpmnLane[];
  readonly nodes: readonly BpmnNode[];
  readonly flows: readonly BpmnFlow[];
  readonly data: readonly BpmnFlow[];
  readonly annotations: readonly BpmnAnnotation[];
  readonly associations: readonly BpmnFlow[];
  readonly groups: readonly BpmnGroup[];
}

/** A frame around what belongs together. */
export interface BpmnGroup {
  readonly id: string;
  readonly name: string;
  readonly shape: BpmnShape | null;
}

export interface BpmnLane {
  readonly id: string;
  readonly name: string;
  readonly members: ReadonlySet<string>;
  readonly own: OwnLane | null;
  readonly children: readonly BpmnLane[];
  readonly shape: BpmnShape | null;
}

export interface BpmnNode {
  readonly id: string;
  /** The element's name: `task`, `startEvent`, … */
  readonly tag: string;
  readonly name: string;
  /** What an event waits for or sends: `message`, `timer`, …, `multiple`; "" for a plain one. */
  readonly trigger: string;
  /** Whether an event at a border, or the start of an event sub-process, stops the work around it. */
  readonly isInterrupting: boolean;
  /** How often an activity is done, where that is more than once. */
  readonly repetition: Repetition | null;
  /** Further ids that references to it may name: of the data that it shows. */
  readonly aliases: readonly string[];
  /** The link of a link event. */
  readonly link: string;
  /** Lines. */
  readonly documentation: readonly string[];
  readonly own: OwnStep | null;
  readonly attachedTo: string;
  readonly calledElement: string;
  /** What a sub-process holds; null when it holds nothing or the element is none. */
  readonly inside: BpmnProcess | null;
  readonly isEventSubProcess: boolean;
  readonly shape: BpmnShape | null;
}

/** A node of which nothing else is said: one that the file means and does not hold. */
export function impliedNode(id: string, tag: string, name: string): BpmnNode {
  return {
    id,
    tag,
    name,
    trigger: "",
    isInterrupting: true,
    repetition: null,
    aliases: [],
    link: "",
    documentation: [],
    own: null,
    attachedTo: "",
    calledElement: "",
    inside: null,
    isEventSubProcess: false,
    shape: null,
  };
}

/** Until something holds; for each of several, at once or one behind the other. */
export type Repetition = "loop" | "parallel" | "sequential";

export interface BpmnFlow {
  readonly id: string;
  readonly name: string;
  /** Ids; "" where the file names none. */
  readonly source: string;
  readonly target: string;
  readonly hasCondition: boolean;
  /** Of ties. */
  readonly own: OwnTie | null;
  readonly waypoints: readonly BpmnPoint[];
}

export interface BpmnAnnotation {
  readonly id: string;
  readonly text: string;
  /** A further box of a step, and no note. */
  readonly isTwin: boolean;
}

export interface BpmnPoint {
  readonly x: number;
  readonly y: number;
}

export interface BpmnShape extends BpmnPoint {
  readonly width: number;
  readonly height: number;
  /** Whether the shape says itself that it lies; null when it does not say. */
  readonly isHorizontal: boolean | null;
}

/** The middle of a shape. */
export function centreOf(shape: BpmnShape): BpmnPoint {
  return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
}
