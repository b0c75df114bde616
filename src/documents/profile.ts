import type { MapSettings } from "../model/model.ts";

/**
 * What a regional decree looks like, as data. Each fact names its source; "kebiasaan" is custom that was not read
 * in a regulation. Settings of a map override what an agency may want otherwise.
 *
 * A decree of an agency's head is strictly a "naskah dinas", yet agencies imitate the form of Permendagri
 * 80/2015 as amended by 120/2018; that is why everything here is a profile and nothing a constant.
 */
export interface Profile {
  /** Portrait sheet, mm. */
  readonly paper: { readonly name: "f4" | "f4-210" | "a4"; readonly width: number; readonly height: number };
  /** mm: top, right, bottom, left. */
  readonly textMargins: Margins;
  readonly drawingMargins: Margins;
  /** pt */
  readonly bodySize: number;
  readonly pageHeadingSize: number;
  /** First size that is tried, and the least that may be printed. */
  readonly matrixSize: { readonly normal: number; readonly least: number };
  readonly initialsSize: number;
  readonly letterhead: {
    readonly government: number;
    readonly institution: number;
    readonly address: number;
    readonly city: number;
    /** mm */
    readonly emblemWidth: number;
    readonly emblemHeight: number;
  };
  /** Baseline distance as a multiple of the size. */
  readonly leading: number;
  readonly firstNumberedPage: number;
  /** Lists in front of the drawings of a lampiran. */
  readonly contents: boolean;
  readonly cfmList: boolean;
  /** An explanation of the signs that the drawings use, behind those lists. */
  readonly legend: boolean;
  /** Small level maps that follow one another share a page. */
  readonly sharedPages: boolean;
  /** What a draft prints where a fact is not known yet. */
  readonly blank: string;
  readonly draftMark: string;
}

export type Margins = readonly [number, number, number, number];

export const PT_PER_MM = 72 / 25.4;

/** F4 has two sizes in use: 215 × 330 (folio, most agencies) and 210 × 330 (finance ministry and others). */
const PAPERS = {
  f4: { name: "f4", width: 215, height: 330 },
  "f4-210": { name: "f4-210", width: 210, height: 330 },
  a4: { name: "a4", width: 210, height: 297 },
} as const;

const CUSTOMARY: Profile = {
  // Permendagri 53/2011 art. 92, kept in practice under 80/2015: F4, Bookman Old Style 12.
  paper: PAPERS.f4,
  bodySize: 12,
  // Kebiasaan: left 30, else 25; not fixed by 80/2015. Landscape lampiran 20 all round.
  textMargins: [25, 25, 25, 30],
  drawingMargins: [20, 20, 20, 20],
  pageHeadingSize: 12,
  // The matrix is a table of many columns; 8 pt reads well, under 7 pt nothing may be set.
  matrixSize: { normal: 8, least: 7 },
  // Kebiasaan: paraf tables are set in 9 to 10 pt.
  initialsSize: 9,
  // Proportions differ by regional regulation (2:3:1 in Sleman 2012, 3:4 in Sulteng 2023).
  letterhead: { government: 14, institution: 16, address: 10, city: 12, emblemWidth: 20, emblemHeight: 24 },
  // Single line spacing, no paragraph space (KMK 527 drafting rules). Bookman's single spacing is 1.2.
  leading: 1.2,
  // "- 2 -" at the top centre from the second page on.
  firstNumberedPage: 2,
  // Kebiasaan of thick attachments. The contents name every CFM already: their own list is for who asks for it.
  contents: true,
  cfmList: false,
  legend: true,
  sharedPages: true,
  blank: "……………………………",
  draftMark: "KONSEP",
};

/** The customary profile with the settings of one map. */
export function profileOf(settings: MapSettings | null): Profile {
  if (settings === null) return CUSTOMARY;
  return {
    ...CUSTOMARY,
    paper: PAPERS[settings.paper],
    bodySize: settings.bodySize,
    pageHeadingSize: settings.bodySize,
    textMargins: settings.margins,
    contents: settings.contentsPage,
    cfmList: settings.cfmList,
    legend: settings.legend,
    sharedPages: settings.levelMapPages === "shared",
  };
}

/** One side of a sheet in points: its size and the area inside its margins. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The frame of a text page (portrait), or of a drawing page either way round; pt. */
export function frameOf(
  profile: Profile,
  use: "text" | "drawing",
  orientation: "portrait" | "landscape",
): PageFrame {
  const upright = orientation === "portrait";
  const width = (upright ? profile.paper.width : profile.paper.height) * PT_PER_MM;
  const height = (upright ? profile.paper.height : profile.paper.width) * PT_PER_MM;
  const [top, right, bottom, left] = (use === "text" ? profile.textMargins : profile.drawingMargins).map(
    (mm) => mm * PT_PER_MM,
  ) as [number, number, number, number];
  return { width, height, left, top, right: width - right, bottom: height - bottom };
}

/** Width of the text on an upright text page, pt. */
export function textWidth(profile: Profile): number {
  const { left, right } = frameOf(profile, "text", "portrait");
  return right - left;
}

/** Height that a drawing page keeps for its heading above the drawing, pt. */
export function headingHeight(profile: Profile): number {
  return Math.ceil(profile.pageHeadingSize * profile.leading * 3 + 6);
}

/**
 * The areas that drawings may fill, pt: what layout must cut its pages for so that `lampiranPdf` can place
 * them below their page headings.
 */
export function drawingSheets(profile: Profile): {
  readonly portrait: { readonly width: number; readonly height: number };
  readonly landscape: { readonly width: number; readonly height: number };
} {
  const area = (orientation: "portrait" | "landscape"): { width: number; height: number } => {
    const frame = frameOf(profile, "drawing", orientation);
    return { width: frame.right - frame.left, height: frame.bottom - frame.top - headingHeight(profile) };
  };
  return { portrait: area("portrait"), landscape: area("landscape") };
}
