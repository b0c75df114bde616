import type { ChoiceValue, UnitKind } from "../syntax/words.ts";
import type { SourceFile, Span } from "../source/source.ts";
import type {
  CodeRef,
  Direction,
  FaceStyle,
  FlowKind,
  Identifier,
  Located,
  Orientation,
  OutputName,
  ProcessGroup,
  RuleSetting,
  StepDetail,
  StepKind,
  Suppression,
  TextLiteral,
} from "../syntax/ast.ts";
import type { SignatoryField } from "../syntax/ast-decree.ts";
import type { FactField, SopFactField } from "../syntax/facts.ts";
import type { Decree } from "./decree.ts";
import type { CodeReference, Definition, Reference, SymbolId } from "./symbol.ts";

/** All maps of one repository, in order of their folders. */
export interface Repository {
  readonly maps: readonly ProcessMap[];
  readonly files: readonly SourceFile[];
  readonly suppressions: readonly Suppression[];
}

/**
 * How a code is printed, learnt from a sample such as "DISKOPUKM 01.01":
 * prefix "DISKOPUKM", `join` " " (between prefix and numbers), `width` 2 (zero padding; 1 = none).
 */
export interface CodeScheme {
  readonly prefix: string;
  readonly join: string;
  readonly width: number;
}

/** How the part of a code that names a CFM or a SOP is printed: ".CFM.01" is before ".", mark "CFM", join ".", width 2. */
export interface PartScheme {
  readonly before: string;
  readonly mark: string;
  readonly join: string;
  readonly width: number;
}

/** How all codes of a map are printed. */
export interface CodeSchemes {
  readonly map: CodeScheme;
  readonly matrix: CodeScheme;
  /** What samples show of CFMs and SOPs; null without one. */
  readonly cfm: PartSchemes | null;
  readonly sop: PartSchemes | null;
}

interface PartSchemes {
  readonly process: CodeScheme;
  readonly cfm: PartScheme | null;
  readonly sop: PartScheme | null;
}

/** One organisation's map: a folder with one `peta` block. */
export interface ProcessMap {
  readonly symbol: SymbolId;
  readonly id: Identifier;
  /** Folder of the `peta` block, relative to the repository root; "" is the root. */
  readonly folder: string;
  readonly title: TextLiteral | null;
  readonly institution: TextLiteral | null;
  readonly government: TextLiteral | null;
  readonly years: { readonly from: number; readonly to: number; readonly span: Span } | null;
  /** Prefix of the codes as the source writes them (`P` in `P.1.2`). */
  readonly prefix: string;
  /** Every prefix that is understood as this map's own. */
  readonly prefixes: readonly string[];
  readonly schemes: CodeSchemes;
  readonly settings: MapSettings;
  readonly ruleSettings: readonly RuleSetting[];
  readonly units: readonly Unit[];
  readonly levels: readonly LevelHeading[];
  /** Every process line as written, in source order, valid or not: what the code rules judge. */
  readonly declarations: readonly ProcessDeclaration[];
  /** The tree, depth first in code order; one process a path. */
  readonly processes: readonly Process[];
  readonly byPath: ReadonlyMap<string, Process>;
  /** Keys that lines with errors in their codes most likely stand for: their own findings say so, no other should. */
  readonly doubtful: ReadonlySet<string>;
  readonly siblingFlows: readonly SiblingFlow[];
  /** Every CFM as written, in source order, also repeated or orphaned ones. */
  readonly cfms: readonly Cfm[];
  readonly decree: Decree | null;
  /** Everything in this map that has a name, in the order in which it is declared: units, processes, CFMs. */
  readonly definitions: readonly Definition[];
  /** Every name in this map that stands for something declared elsewhere. */
  readonly references: readonly Reference[];
  /** The files that declare it. */
  readonly files: readonly SourceFile[];
  readonly span: Span;
}

export interface MapSettings {
  readonly matrix: "merged" | "dashes";
  /** `regulation`: the form of PermenPANRB 19/2018, with codes of CFMs and SOPs. */
  readonly matrixForm: "levels" | "regulation";
  /** The columns of the matrix in their order; none = those of its form. */
  readonly matrixColumns: readonly ChoiceValue<"column">[];
  readonly theme: ChoiceValue<"theme">;
  readonly paper: ChoiceValue<"paper">;
  readonly orientation: Orientation;
  /** `shared`: small level maps that follow one another may stand on one sheet of the lampiran. */
  readonly levelMapPages: "shared" | "separate";
  /** Whether the lampiran has a table of contents, … */
  readonly contentsPage: boolean;
  /** … a list of its CFMs with codes and titles, … */
  readonly cfmList: boolean;
  /** … and an explanation of the symbols that its drawings use. */
  readonly legend: boolean;
  /** What the source says of each process (SIPOC, legal basis, mutu baku), behind the drawings. */
  readonly processSheets: boolean;
  /** Who hands what to whom in each process of level 0, behind the drawings. */
  readonly relationMaps: boolean;
  /** Outputs beside the ones that every build makes. */
  readonly outputs: readonly OutputName[];
  readonly bodySize: number;
  /** mm: top, right, bottom, left */
  readonly margins: readonly [number, number, number, number];
  readonly csvSeparator: "," | ";";
  readonly groupNames: Readonly<Record<ProcessGroup, string>>;
  /** Font files relative to the repository root, by style; null = the shipped face. */
  readonly fonts: Readonly<Record<FaceStyle, Located<string> | null>>;
}

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string | null;
  /** `lane` = declared on the spot by a lane of one CFM. */
  readonly kind: UnitKind | "lane";
  /** The unit that this one is a part of, or that the post belongs to. */
  readonly parent: Reference | null;
  readonly idSpan: Span;
  readonly nameSpan: Span;
  readonly span: Span;
}

export interface LevelHeading {
  readonly level: number;
  readonly title: TextLiteral | null;
  readonly span: Span;
}

/** What is wrong with a line's code; the line may still have found its place in the tree (`meant`). */
export type CodeProblem = "prefix" | "format" | "repeated" | "parent" | null;

export interface ProcessDeclaration {
  readonly code: CodeRef;
  readonly title: TextLiteral | null;
  readonly blockLevel: Located<number>;
  /** The numbers of the code, when they could be read. */
  readonly path: readonly number[] | null;
  readonly problem: CodeProblem;
  /** The key of the process that this line declares; null when it declares none. */
  readonly key: string | null;
  /** The place that a wrong code most likely means, from the lines around it; only for the wording of findings. */
  readonly meant: readonly number[] | null;
  readonly span: Span;
}

/** The fields that the table of facts names: `owners`, `inputs`, `rab`, … */
type FactFields = Readonly<Record<FactField<"units">, readonly Reference[]>> &
  Readonly<Record<FactField<"texts">, readonly TextLiteral[]>> &
  Readonly<Record<FactField<"text">, TextLiteral | null>>;

export interface Process extends FactFields {
  /** `path.join(".")`, the key in `byPath`. */
  readonly key: string;
  readonly path: readonly number[];
  readonly level: number;
  readonly title: string;
  readonly titleSpan: Span;
  readonly code: CodeRef;
  readonly parent: string | null;
  readonly children: readonly string[];
  readonly group: Located<ProcessGroup> | null;
  readonly derivedFrom: CodeReference | null;
  readonly orientation: Orientation | null;
  readonly span: Span;
}

export interface SiblingFlow {
  readonly from: CodeReference;
  readonly to: CodeReference;
  /** `..>` is an association: drawn dashed, and no order of work. */
  readonly kind: FlowKind;
  readonly label: Located<string> | null;
  readonly span: Span;
}

export interface Cfm {
  readonly symbol: SymbolId;
  readonly code: CodeRef;
  readonly reference: CodeReference;
  /** Key of the process it belongs to; null when the code is not declared. */
  readonly process: string | null;
  /** Which CFM of its process it is, `.CFM.2`; null when it has the process's own code, which makes it the first. */
  readonly number: number | null;
  readonly sops: readonly Sop[];
  readonly title: TextLiteral | null;
  readonly direction: Direction;
  readonly orientation: Orientation | null;
  readonly lanes: readonly Lane[];
  /** In the order of the work, as written; which steps each has says `phasesOf`. */
  readonly phases: readonly Phase[];
  /** First declaration of each id, in source order. */
  readonly steps: readonly Step[];
  /** Later declarations of an id already taken. */
  readonly repeatedSteps: readonly Step[];
  readonly flows: readonly Flow[];
  readonly notes: readonly TextLiteral[];
  readonly span: Span;
}

/** A procedure (SOP) that a CFM lists, with what its cover says (PermenPANRB 35/2012). */
export interface Sop extends SopCoverFacts {
  readonly symbol: SymbolId;
  readonly code: CodeRef;
  /** null when its code gives none that can be read. */
  readonly number: number | null;
  readonly title: TextLiteral | null;
  /** Who approves it. */
  readonly approver: Readonly<Partial<Record<SignatoryField, TextLiteral>>>;
  /** The steps of the CFM that it describes; none: all of them. */
  readonly steps: readonly Reference[];
  readonly span: Span;
}

type SopCoverFacts = Readonly<Record<SopFactField<"text">, TextLiteral | null>> &
  Readonly<Record<SopFactField<"date">, Located<string> | null>> &
  Readonly<Record<SopFactField<"texts">, readonly TextLiteral[]>>;

/** A stretch of the work, and the steps that it names. */
export interface Phase {
  readonly title: TextLiteral;
  readonly steps: readonly Reference[];
  readonly span: Span;
}

export interface Lane {
  readonly id: Identifier;
  /** null: neither unit, partner nor declared on the spot. */
  readonly unit: Unit | null;
  /** The party over this lane and its neighbours. */
  readonly group: TextLiteral | null;
  /** The unit by its name; null when the lane has a name of its own. */
  readonly reference: Reference | null;
  readonly span: Span;
}

export interface Step {
  readonly id: string;
  readonly idSpan: Span;
  readonly kind: StepKind;
  readonly text: string;
  readonly textSpan: Span | null;
  /** Home lane first, then the lanes named after `bersama` that exist. */
  readonly lanes: readonly string[];
  readonly together: readonly Reference[];
  readonly target: CodeReference | null;
  readonly details: readonly StepDetail[];
  readonly span: Span;
}

/** Its ends are steps; a message may also lead from or to a lane without steps. */
export interface Flow {
  readonly from: Reference;
  readonly to: Reference;
  readonly kind: FlowKind;
  readonly label: Located<string> | null;
  readonly span: Span;
}
