import type { PdfForm } from "../../paint/pdf/form.ts";
import type { Theme } from "../../paint/theme.ts";
import type { Scene } from "../../scene/scene.ts";
import type { ContentsEntry } from "../blocks.ts";
import type { Typesetter } from "../pdf/typesetter.ts";
import type { PageFrame, Profile } from "../profile.ts";
import type { Bookmarks } from "./bookmarks.ts";
import type { Numbering } from "./parts/numbering.ts";
import type { Pictures } from "./pictures.ts";
import type { Places } from "./places.ts";
import type { ContentsLook } from "./parts/styles.ts";

/** What the blocks of one document are written with. */
export interface DocxContext {
  readonly typesetter: Typesetter;
  readonly profile: Profile;
  readonly places: Places;
  readonly bookmarks: Bookmarks;
  readonly numbering: Numbering;
  readonly pictures: Pictures;
  /** Of the drawings. */
  readonly theme: Theme;
  readonly contents: ContentsLook;
  /** Entries of the table of contents, by what they lead to. */
  readonly entries: ReadonlyMap<string, ContentsEntry>;
  /** Sizes of tables that have been set, pt. */
  readonly tableSizes: Set<number>;
  /** Heights of lines in tables that are drawings, by the size of their text, pt. */
  readonly drawnTexts: Map<number, number>;
  /** The page that is being filled. */
  readonly frame: PageFrame;
}

/** What a picture shows: a sheet of a drawing or a small scene. */
export type Shown = PdfForm | Scene;

export function textRoom({ frame }: DocxContext): number {
  return frame.right - frame.left;
}
