import { OFFICE, packageOf, type PackageFacts, type PackagePart } from "../../export/ooxml/package.ts";
import { elementOf, fileOf, type Xml } from "../../export/ooxml/xml.ts";
import { themes, type Theme } from "../../paint/theme.ts";
import type { ContentsEntry, Section } from "../blocks.ts";
import type { Composed } from "../pdf/page.ts";
import type { Typesetter } from "../pdf/typesetter.ts";
import { frameOf, type PageFrame, type Profile } from "../profile.ts";
import { bookmarksOf } from "./bookmarks.ts";
import type { DocxContext } from "./context.ts";
import { headerXml } from "./parts/headers.ts";
import { numberingOf } from "./parts/numbering.ts";
import { paintPictures, type ToPng, type Unpainted } from "./paint.ts";
import { picturesOf } from "./pictures.ts";
import { placesOf } from "./places.ts";
import { bodyXml, pageRuns, type SectionHeaders } from "./sections.ts";
import { settingsXml, fontsXml } from "./parts/settings.ts";
import { stylesXml } from "./parts/styles.ts";
import { contentsLook } from "./blocks/text.ts";
import { NAMESPACES } from "./xml.ts";

export interface DocxOptions {
  readonly typesetter: Typesetter;
  readonly profile: Profile;
  /** Family of the text's face. */
  readonly face: string;
  /** Bytes of the letterhead's picture. */
  readonly emblem: Uint8Array | null;
  /** Marks every page. */
  readonly draft: boolean;
  readonly facts: PackageFacts;
  readonly drawings: DrawingOptions;
}

/** How the drawings of a paper are painted. */
export interface DrawingOptions {
  readonly toPng: ToPng;
  readonly theme: Theme["name"];
  /** Hears of each drawing that cannot be painted; the paper says on its page that it is not there. */
  readonly onUnpainted: (unpainted: Unpainted) => void;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * Sets sections of blocks as a document for word processors (ECMA-376). `composed`: the same sections as pages of a PDF,
 * which say what a word processor would have to find first (numbers of pages, sizes of drawings). The same input gives the
 * same bytes anywhere.
 */
export async function writeDocx(
  sections: readonly Section[],
  composed: Composed,
  options: DocxOptions,
): Promise<Uint8Array> {
  const { typesetter, profile, draft } = options;
  const places = placesOf(composed, typesetter, profile);
  const painted = await paintPictures(sections, { ...options.drawings, places, clear: draft });
  const entries = entriesOf(sections);
  const base: Omit<DocxContext, "frame" | "contents"> = {
    typesetter,
    profile,
    places,
    bookmarks: bookmarksOf(composed.pages.flatMap(({ anchors }) => anchors)),
    numbering: numberingOf(),
    pictures: picturesOf(painted),
    theme: themes[options.drawings.theme],
    entries: new Map(entries.map((entry) => [entry.anchor, entry])),
    tableSizes: new Set(),
    drawnTexts: new Map(),
  };
  const contents = contentsLook({ ...base, frame: frameOf(profile, "text", "portrait") }, entries);
  const context = { ...base, contents };
  const runs = pageRuns(sections, context, options.emblem);
  const headers = headersOf(options);
  const body = bodyXml(runs, profile, headers.of);
  const part = (name: string, kind: string, xml: Xml): PackagePart => ({
    path: `word/${name}.xml`,
    content: fileOf(xml),
    type: `${WORD}.${kind}+xml`,
  });
  const looks = {
    profile,
    face: options.face,
    contents,
    tableSizes: [...base.tableSizes].sort((a, b) => b - a),
    drawnTexts: [...base.drawnTexts]
      .sort(([a], [b]) => b - a)
      .map(([size, lineHeight]) => ({ size, lineHeight })),
  };
  const others = [
    part("styles", "styles", stylesXml(looks)),
    part("numbering", "numbering", base.numbering.xml()),
    part("settings", "settings", settingsXml()),
    part("fontTable", "fontTable", fontsXml(options.face, looks.drawnTexts.length > 0)),
  ];
  const kinds = ["styles", "numbering", "settings", "fontTable"] as const;
  const relations = [
    ...kinds.map((kind) => ({ id: `rId${kind}`, type: `${OFFICE}/${kind}`, target: `${kind}.xml` })),
    ...headers.parts().map(({ id }) => ({ id, type: `${OFFICE}/header`, target: `${id}.xml` })),
    ...base.pictures.relations,
  ];
  return packageOf(
    [
      { ...part("document", "document.main", elementOf("w:document", NAMESPACES, [body])), relations },
      ...others,
      ...headers.parts().map(({ id, xml }) => part(id, "header", xml)),
      ...base.pictures.parts,
    ],
    options.facts,
  );
}

function entriesOf(sections: readonly Section[]): readonly ContentsEntry[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "contents" ? block.entries : [])),
  );
}

interface Headers {
  readonly of: (frame: PageFrame, first: boolean) => SectionHeaders;
  parts(): readonly { readonly id: string; readonly xml: Xml }[];
}

/** A header for each size of page: the mark of a draft is as large as the page. */
function headersOf({ profile, typesetter, draft }: DocxOptions): Headers {
  const made = new Map<string, { readonly id: string; readonly xml: Xml }>();
  const mark = draft ? profile.draftMark : null;
  const headerOf = (frame: PageFrame, numbered: boolean): string => {
    const key = `${frame.width} ${frame.height} ${String(numbered)}`;
    const known = made.get(key);
    if (known !== undefined) return known.id;
    const number = made.size + 1;
    const id = `header${number}`;
    made.set(key, { id, xml: headerXml({ frame, numbered, number, mark }, typesetter) });
    return id;
  };
  return {
    of: (frame, first) => ({
      usual: headerOf(frame, true),
      first: first && profile.firstNumberedPage > 1 ? headerOf(frame, false) : null,
    }),
    parts: () => [...made.values()],
  };
}
