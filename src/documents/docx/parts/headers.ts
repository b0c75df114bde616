import { elementOf, type Xml } from "../../../export/ooxml/xml.ts";
import type { Typesetter } from "../../pdf/typesetter.ts";
import type { PageFrame } from "../../profile.ts";
import { flowXml, paragraph } from "../blocks/flow.ts";
import { run } from "../blocks/runs.ts";
import { pageNumberRuns } from "../blocks/text.ts";
import { NAMESPACES, w } from "../xml.ts";

/** What stands above every page of a section: its number, and behind its text the mark of a draft. */
export interface HeaderLook {
  readonly frame: PageFrame;
  readonly numbered: boolean;
  /** Its place among the headers, from 1. */
  readonly number: number;
  /** Null in a paper that is no draft. */
  readonly mark: string | null;
}

/** A `word/headerN.xml`. */
export function headerXml(look: HeaderLook, typesetter: Typesetter): Xml {
  const { numbered, mark } = look;
  const pageNumber = numbered ? pageNumberRuns() : [];
  const pale = mark === null ? [] : [run([markXml(mark, look, typesetter)])];
  return elementOf("w:hdr", NAMESPACES, flowXml([paragraph("Header", [...pageNumber, ...pale])], null));
}

/** As in the PDF: from the lower left to the upper right, as large as the page lets it. */
function markXml(text: string, { frame, number }: HeaderLook, typesetter: Typesetter): Xml {
  const diagonal = Math.hypot(frame.width, frame.height);
  const wide = typesetter.width(text, "bold", 100);
  const size = Math.min(200, (100 * diagonal * 0.55) / wide);
  const angle = Math.round((Math.atan2(frame.height, frame.width) * 180) / Math.PI);
  const style = [
    "position:absolute",
    "margin-left:0",
    "margin-top:0",
    `width:${Math.round((wide * size) / 100)}pt`,
    `height:${Math.round(size * 0.75)}pt`,
    `rotation:${360 - angle}`,
    "z-index:-251658752",
    "mso-position-horizontal:center",
    "mso-position-horizontal-relative:page",
    "mso-position-vertical:center",
    "mso-position-vertical-relative:page",
  ].join(";");
  return w("pict", {}, [
    WORD_ART,
    elementOf(
      "v:shape",
      {
        // Word and LibreOffice know a watermark by this name.
        id: `PowerPlusWaterMarkObject${number}`,
        "o:spid": `_x0000_s${2048 + number}`,
        type: "#_x0000_t136",
        style,
        "o:allowincell": "f",
        fillcolor: "#dcdcdc",
        stroked: "f",
      },
      [
        elementOf("v:fill", { opacity: ".7" }),
        elementOf("v:textpath", {
          style: 'font-family:"Bookman Old Style";font-size:1pt;font-weight:bold',
          string: text,
        }),
      ],
    ),
  ]);
}

/** The shape of a line of text (ECMA-376-4, 19.1.2.20), as Word writes it. */
const WORD_ART = elementOf(
  "v:shapetype",
  {
    id: "_x0000_t136",
    coordsize: "21600,21600",
    "o:spt": 136,
    adj: 10800,
    path: "m@7,l@8,m@5,21600l@6,21600e",
  },
  [
    elementOf(
      "v:formulas",
      {},
      [
        "sum #0 0 10800",
        "prod #0 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
        "if @0 @3 0",
        "if @0 21600 @1",
        "if @0 0 @2",
        "if @0 @4 21600",
        "mid @5 @6",
        "mid @8 @5",
        "mid @7 @8",
        "mid @6 @7",
        "sum @6 0 @5",
      ].map((eqn) => elementOf("v:f", { eqn })),
    ),
    elementOf("v:path", {
      textpathok: "t",
      "o:connecttype": "custom",
      "o:connectlocs": "@9,0;@10,10800;@11,21600;@12,10800",
      "o:connectangles": "270,180,90,0",
    }),
    elementOf("v:textpath", { on: "t", fitshape: "t" }),
    elementOf("v:handles", {}, [elementOf("v:h", { position: "#0,bottomRight", xrange: "6629,14971" })]),
    elementOf("o:lock", { "v:ext": "edit", text: "t", shapetype: "t" }),
  ],
);
