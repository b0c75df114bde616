import type { Span } from "../source/source.ts";
import type { MapSettings, ProcessMap } from "./model.ts";

/** A picture or font that a map's sources name. */
export interface NamedFile {
  /** Relative to the repository root. */
  readonly path: string;
  readonly span: Span;
  /** A map that names this file and no other. */
  readonly alone: ProcessMap;
}

const NO_FONTS: MapSettings["fonts"] = { regular: null, bold: null, italic: null, boldItalic: null };

/** The files that the documents of a map are made with, in a fixed order: its fonts, then its emblem. */
export function namedFiles(map: ProcessMap): readonly NamedFile[] {
  const withFonts = (fonts: MapSettings["fonts"]): ProcessMap => ({
    ...map,
    settings: { ...map.settings, fonts },
    decree: null,
  });
  const fonts = Object.entries(map.settings.fonts).flatMap(([style, face]) =>
    face === null
      ? []
      : [{ path: face.value, span: face.span, alone: withFonts({ ...NO_FONTS, [style]: face }) }],
  );
  const emblem = map.decree?.letterhead?.emblem;
  if (emblem === undefined) return fonts;
  const path = map.folder === "" ? emblem.value : `${map.folder}/${emblem.value}`;
  return [...fonts, { path, span: emblem.span, alone: { ...withFonts(NO_FONTS), decree: map.decree } }];
}
