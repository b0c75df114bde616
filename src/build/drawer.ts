import { frameOf, drawingSheets, profileOf } from "../documents/profile.ts";
import { fontSet, type FontSet } from "../fonts/files.ts";
import { layOut } from "../layout/index.ts";
import type { PageScene, Theme } from "../layout/layout.ts";
import { shippedRuler } from "../layout/ruler.ts";
import { themes } from "../layout/theme.ts";
import type { MapSettings } from "../model/model.ts";
import { drawingPdf } from "../paint/pdf-file.ts";
import { createSvgPainter, type SvgPainter } from "../paint/svg.ts";
import type { Drawing } from "../views/drawing.ts";

/** All that decides how a drawing comes out; plain data, so that it can be hashed and sent to a worker. */
export interface DrawTask {
  readonly drawing: Drawing;
  readonly theme: Theme["name"];
  readonly settings: MapSettings;
  readonly author: string;
  /** Which forms are wanted beside the scenes. */
  readonly forms: readonly ("svg" | "pdf")[];
}

export interface Drawn {
  readonly pages: readonly PageScene[];
  /** Empty when it is not wanted. */
  readonly svg: string;
  readonly pdf: Uint8Array | null;
}

type Drawer = (task: DrawTask) => Promise<Drawn>;

let drawer: Promise<Drawer> | null = null;

/** Lays out and paints one drawing. ELK and the painters are loaded when a thread first needs them. */
export async function draw(task: DrawTask): Promise<Drawn> {
  drawer ??= createDrawer();
  return (await drawer)(task);
}

async function createDrawer(): Promise<Drawer> {
  const ruler = shippedRuler();
  let fonts: Promise<FontSet> | null = null;
  let painter: Promise<SvgPainter> | null = null;
  return async ({ drawing, theme, settings, author, forms }) => {
    const laidOut = await layOut(drawing, { ruler, theme: themes[theme] });
    const profile = profileOf(settings);
    const { portrait, landscape } = drawingSheets(profile);
    const pages = laidOut.paginate(portrait, landscape);
    const sheets = pages.map((page) => ({
      scene: page.scene,
      ...frameOf(profile, "gambar", page.orientation),
    }));
    if (forms.includes("svg")) painter ??= createSvgPainter();
    if (forms.includes("pdf")) fonts ??= fontSet("gambar");
    return {
      pages,
      svg: painter !== null && forms.includes("svg") ? (await painter)(laidOut.whole) : "",
      pdf:
        fonts !== null && forms.includes("pdf")
          ? await drawingPdf(sheets, await fonts, `${drawing.code} ${drawing.title}`.trim(), author)
          : null,
    };
  };
}
