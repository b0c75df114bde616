import { elementOf, type Xml } from "../../export/ooxml/xml.ts";
import type { PackagePart, Relation } from "../../export/ooxml/package.ts";
import { OFFICE } from "../../export/ooxml/package.ts";
import { printableLine } from "../../text/printable.ts";
import type { Shown } from "./context.ts";
import { emu, w } from "./xml.ts";

/** A picture as it is packed: a PNG or JPEG and, for programs that know it, the same as SVG. */
export interface PictureFiles {
  readonly bytes: Uint8Array;
  readonly ending: "png" | "jpeg";
  readonly svg: string | null;
}

/** The pictures of a document. */
export interface Pictures {
  /** Null when it could not be painted. */
  of(shown: Shown): PictureFiles | null;
  /** A picture in a line of text. */
  inline(picture: PictureFiles, shown: ShownPicture): Xml;
  readonly parts: readonly PackagePart[];
  readonly relations: readonly Relation[];
}

/** pt */
export interface ShownPicture {
  readonly width: number;
  readonly height: number;
  /** What it shows. */
  readonly alt: string;
  /** What of the picture is not shown, as shares of its width and height. */
  readonly cut?: Readonly<Record<"left" | "top" | "right" | "bottom", number>>;
}

export function picturesOf(painted: ReadonlyMap<Shown, PictureFiles | null>): Pictures {
  const parts: PackagePart[] = [];
  const relations: Relation[] = [];
  const placed = new Map<PictureFiles, readonly [string, string | null]>();
  let count = 0;

  const add = (ending: string, content: string | Uint8Array): string => {
    const id = `rIdGambar${relations.length + 1}`;
    const target = `media/gambar${placed.size + 1}.${ending}`;
    parts.push({ path: `word/${target}`, content, type: null });
    relations.push({ id, type: `${OFFICE}/image`, target });
    return id;
  };
  const relationsOf = (picture: PictureFiles): readonly [string, string | null] => {
    const known = placed.get(picture);
    if (known !== undefined) return known;
    const made = [
      add(picture.ending, picture.bytes),
      picture.svg === null ? null : add("svg", picture.svg),
    ] as const;
    placed.set(picture, made);
    return made;
  };

  return {
    of: (shown) => painted.get(shown) ?? null,
    inline(picture, size) {
      count += 1;
      const [bitmap, svg] = relationsOf(picture);
      return inlineXml(count, bitmap, svg, size);
    },
    parts,
    relations,
  };
}

/** Names the SVG beside a bitmap (MS-ODRAWXML 2.3.4.25). */
const SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

function inlineXml(
  id: number,
  bitmap: string,
  svg: string | null,
  { width, height, alt, cut }: ShownPicture,
): Xml {
  const size = { cx: emu(width), cy: emu(height) };
  const name = `Gambar ${id}`;
  const descr = printableLine(alt);
  const beside =
    svg === null
      ? []
      : [
          elementOf("a:extLst", {}, [
            elementOf("a:ext", { uri: SVG_EXTENSION }, [
              elementOf("asvg:svgBlip", {
                "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
                "r:embed": svg,
              }),
            ]),
          ]),
        ];
  const picture = elementOf("pic:pic", {}, [
    elementOf("pic:nvPicPr", {}, [
      elementOf("pic:cNvPr", { id, name, descr }),
      elementOf("pic:cNvPicPr", {}, [elementOf("a:picLocks", { noChangeAspect: 1 })]),
    ]),
    elementOf("pic:blipFill", {}, [
      elementOf("a:blip", { "r:embed": bitmap }, beside),
      ...(cut === undefined ? [] : [cutXml(cut)]),
      elementOf("a:stretch", {}, [elementOf("a:fillRect")]),
    ]),
    elementOf("pic:spPr", {}, [
      elementOf("a:xfrm", {}, [elementOf("a:off", { x: 0, y: 0 }), elementOf("a:ext", size)]),
      elementOf("a:prstGeom", { prst: "rect" }, [elementOf("a:avLst")]),
    ]),
  ]);
  return w("drawing", {}, [
    elementOf("wp:inline", { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      elementOf("wp:extent", size),
      elementOf("wp:docPr", { id, name, descr }),
      elementOf("wp:cNvGraphicFramePr", {}, [elementOf("a:graphicFrameLocks", { noChangeAspect: 1 })]),
      elementOf("a:graphic", {}, [
        elementOf("a:graphicData", { uri: "http://schemas.openxmlformats.org/drawingml/2006/picture" }, [
          picture,
        ]),
      ]),
    ]),
  ]);
}

/** Shares in thousandths of a percent. */
function cutXml({ left, top, right, bottom }: NonNullable<ShownPicture["cut"]>): Xml {
  const share = (part: number): number => Math.round(part * 100_000);
  return elementOf("a:srcRect", { l: share(left), t: share(top), r: share(right), b: share(bottom) });
}
