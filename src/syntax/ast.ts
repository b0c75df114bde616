import type { FactWord, SopFactWord, stepTexts } from "../../grammar/facts.ts";
import type { ChoiceValue, StepKind, UnitKind } from "../../grammar/words.ts";
import type { Span } from "../source/source.ts";
import type { DecreeDecl, Field, SignatoryField } from "./ast-decree.ts";

/** Everything written in one file, in source order. Malformed parts are absent; the rest is whole. */
export interface FileTree {
  readonly declarations: readonly Declaration[];
  readonly suppressions: readonly Suppression[];
}

export type Declaration = MapDecl | UnitDecl | LevelDecl | CfmDecl | SiblingFlowDecl | DecreeDecl;

/** A name, text or number together with where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

export type Identifier = Located<string>;
/** `value` is the text after escapes and indentation are resolved. */
export type TextLiteral = Located<string>;

/**
 * A code as written: `P.1.2` (separator "."), `DISKOPUKM 01.02` (separator " "), `PAN-01.01` (separator "-").
 * `segments` keep their spelling ("01", "017", "O") so that rules can judge it.
 */
export interface CodeRef {
  readonly prefix: string;
  readonly separator: string;
  readonly segments: readonly string[];
  /** What of the process the code names: `.CFM.01`, `.SOP.02`, or a SOP of a CFM; none for the process itself. */
  readonly parts: readonly CodePart[];
  readonly text: string;
  readonly span: Span;
}

export interface CodePart {
  readonly kind: "cfm" | "sop";
  /** As it is spelt; "" when it is missing. */
  readonly number: string;
}

/** `// ppb-abaikan rule-name: reason` on the line before; `rule` and `reason` are "" when missing. */
export interface Suppression {
  readonly rule: Identifier;
  readonly reason: string;
  /** Offset of the first character of the line that the comment speaks of: its own when code stands before it. */
  readonly line: number;
  readonly span: Span;
}

// ---------------------------------------------------------------- peta

export interface MapDecl {
  readonly kind: "peta";
  readonly id: Identifier;
  readonly settings: readonly MapSetting[];
  readonly span: Span;
}

export type MapSetting =
  | {
      readonly kind: "judul" | "instansi" | "pemerintah" | "csv";
      readonly text: TextLiteral;
      readonly span: Span;
    }
  | {
      readonly kind: "tahun";
      readonly from: Located<number>;
      readonly to: Located<number>;
      readonly span: Span;
    }
  /** `kode peta "DISKOPUKM 01.01"` */
  | {
      readonly kind: "kode";
      readonly use: Located<ChoiceValue<"codeUse">>;
      readonly sample: TextLiteral;
      readonly span: Span;
    }
  | { readonly kind: "matriks"; readonly value: Located<"merged" | "dashes">; readonly span: Span }
  /** `matriks peraturan`: the form of PermenPANRB 19/2018. */
  | { readonly kind: "bentuk"; readonly value: Located<"levels" | "regulation">; readonly span: Span }
  /** `kolom proses cfm pengampu`: the columns of the matrix, in their order. */
  | {
      readonly kind: "kolom";
      readonly columns: readonly Located<ChoiceValue<"column">>[];
      readonly span: Span;
    }
  | { readonly kind: "tema"; readonly value: Located<ChoiceValue<"theme">>; readonly span: Span }
  | { readonly kind: "kertas"; readonly value: Located<ChoiceValue<"paper">>; readonly span: Span }
  | { readonly kind: "halaman"; readonly value: Located<Orientation>; readonly span: Span }
  /** `halaman gabung`: small level maps may share a sheet. */
  | { readonly kind: "lembar"; readonly value: Located<"shared" | "separate">; readonly span: Span }
  | {
      readonly kind: "daftar-isi" | "daftar-cfm" | "legenda" | "lembar-proses" | "peta-relasi";
      readonly value: Located<boolean>;
      readonly span: Span;
    }
  /** `keluaran json png`: outputs beside the ones that every build makes. */
  | { readonly kind: "keluaran"; readonly outputs: readonly Located<OutputName>[]; readonly span: Span }
  /** `huruf "a.otf" tebal "b.otf" miring "c.otf" tebal-miring "d.otf"`: paths relative to the file. */
  | { readonly kind: "huruf"; readonly faces: readonly FontFaceDecl[]; readonly span: Span }
  /** `ukuran 12`: body size of text pages, pt. */
  | { readonly kind: "ukuran"; readonly points: Located<number>; readonly span: Span }
  /** `margin 25 25 25 30`: top right bottom left, mm. */
  | { readonly kind: "margin"; readonly millimetres: readonly Located<number>[]; readonly span: Span }
  /** `sebutan utama "Proses Inti"`: the printed word for a group. */
  | {
      readonly kind: "sebutan";
      readonly group: Located<ProcessGroup>;
      readonly text: TextLiteral;
      readonly span: Span;
    }
  | { readonly kind: "aturan"; readonly rules: readonly RuleSetting[]; readonly span: Span };

/** An output that a map may name: `keluaran json`. */
export type OutputName = ChoiceValue<"output">;

export type { StepKind };
export type Orientation = ChoiceValue<"orientation">;
export type ProcessGroup = ChoiceValue<"group">;
export type FaceStyle = "regular" | ChoiceValue<"faceStyle">;

export interface FontFaceDecl {
  readonly style: FaceStyle;
  readonly path: TextLiteral;
}

export interface RuleSetting {
  readonly rule: Identifier;
  readonly severity: Located<ChoiceValue<"severity">>;
}

// ---------------------------------------------------------------- unit, mitra, jabatan

export interface UnitDecl {
  readonly kind: UnitKind;
  readonly id: Identifier;
  readonly name: TextLiteral;
  /** `bagian umkm`: the unit that this one is a part of; `di umkm`: the unit that a post belongs to. */
  readonly parents: readonly Identifier[];
  /** `singkatan "DISKOPUKM"`, used where space is short. */
  readonly abbreviations: readonly TextLiteral[];
  readonly span: Span;
}

// ---------------------------------------------------------------- level

export interface LevelDecl {
  readonly kind: "level";
  readonly number: Located<number>;
  readonly title: TextLiteral | null;
  readonly processes: readonly ProcessDecl[];
  readonly flows: readonly SiblingFlowDecl[];
  readonly span: Span;
}

export interface ProcessDecl {
  readonly code: CodeRef;
  readonly title: TextLiteral | null;
  readonly facts: readonly ProcessFact[];
  readonly span: Span;
}

export type ProcessFact =
  | {
      readonly kind: FactWord<"units">;
      readonly units: readonly Identifier[];
      readonly span: Span;
    }
  | { readonly kind: "kelompok"; readonly group: Located<ProcessGroup>; readonly span: Span }
  | {
      readonly kind: FactWord<"texts" | "text">;
      readonly texts: readonly TextLiteral[];
      readonly span: Span;
    }
  | { readonly kind: "turunan"; readonly target: CodeRef; readonly span: Span }
  | { readonly kind: "halaman"; readonly value: Located<Orientation>; readonly span: Span };

/** `alur P.1.1 -> P.1.2 -> P.1.3`, also `-[label]->`, at top level or inside a level block. */
export interface SiblingFlowDecl {
  readonly kind: "alur";
  readonly links: readonly FlowLink<CodeRef>[];
  readonly span: Span;
}

export interface FlowLink<Ref> {
  readonly from: Ref;
  readonly to: Ref;
  /** `->` is an `alur`, `..>` an `asosiasi`. */
  readonly arrow: FlowKind;
  readonly label: Located<string> | null;
  readonly span: Span;
}

// ---------------------------------------------------------------- cfm

export interface CfmDecl {
  readonly kind: "cfm";
  readonly code: CodeRef;
  /** A title given again; it must agree with the process's, unless that has several CFMs. */
  readonly title: TextLiteral | null;
  readonly sops: readonly SopDecl[];
  /** `arah`; one is enough. */
  readonly directions: readonly Located<Direction>[];
  /** `halaman`; one is enough. */
  readonly pages: readonly Located<Orientation>[];
  readonly lanes: readonly LaneDecl[];
  /** In the order of the work. */
  readonly phases: readonly PhaseDecl[];
  readonly flows: readonly FlowLink<Identifier>[];
  readonly notes: readonly TextLiteral[];
  readonly span: Span;
}

/** `sop P.1.2.CFM.1.SOP.2 "Menerima Permohonan"` */
export interface SopDecl {
  readonly code: CodeRef;
  readonly title: TextLiteral | null;
  readonly facts: readonly SopFact[];
  readonly span: Span;
}

/** What the cover of an SOP says, and which steps it describes. */
export type SopFact =
  | {
      readonly kind: SopFactWord<"text" | "texts">;
      readonly texts: readonly TextLiteral[];
      readonly span: Span;
    }
  /** As `tanggal` of the decree. */
  | { readonly kind: SopFactWord<"date">; readonly date: Located<string>; readonly span: Span }
  | { readonly kind: SopFactWord<"steps">; readonly steps: readonly Identifier[]; readonly span: Span }
  | {
      readonly kind: "penandatangan";
      readonly fields: readonly Field<SignatoryField>[];
      readonly span: Span;
    };

/** `tahap "Pemeriksaan" periksa survei`: the steps that a stretch of the work begins with, or more of them. */
export interface PhaseDecl {
  readonly title: TextLiteral;
  readonly steps: readonly Identifier[];
  readonly span: Span;
}

export interface LaneDecl {
  readonly id: Identifier;
  /** A name makes it a party declared on the spot. */
  readonly name: TextLiteral | null;
  /** The party over it and its neighbours: `pihak "…" { lajur … }`. */
  readonly group: TextLiteral | null;
  readonly steps: readonly StepDecl[];
  readonly span: Span;
}

export type Direction = ChoiceValue<"direction">;
export type FlowKind = "sequence" | "association";

export interface StepDecl {
  readonly kind: StepKind;
  /** For `mulai` and `selesai` without a name, the keyword itself. */
  readonly id: Identifier;
  readonly text: TextLiteral | null;
  /** Only for `subproses`. */
  readonly target: CodeRef | null;
  /** `bersama umkm peserta` */
  readonly together: readonly Identifier[];
  readonly details: readonly StepDetail[];
  readonly span: Span;
}

export type StepDetail =
  | {
      readonly kind: (typeof stepTexts)[number];
      readonly text: TextLiteral;
      readonly span: Span;
    }
  | { readonly kind: "jenis"; readonly value: Located<ChoiceValue<"nature">>; readonly span: Span };
