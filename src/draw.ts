import { frameOf, drawingSheets, profileOf } from "./documents/profile.ts";
import { layOut } from "./layout/index.ts";
import { elkLayers } from "./layout/layering.ts";
import type { Blemish, FindLayers } from "./layout/layout.ts";
import { shippedRuler } from "./layout/ruler.ts";
import type { MapSettings } from "./model/model.ts";
import { drawingPdf } from "./paint/pdf/file.ts";
import { paintForm } from "./paint/pdf/form.ts";
import { paintedSheet, type PaintedSheet } from "./paint/sheet.ts";
import { createSvgPainter, type SvgPainter } from "./paint/svg.ts";
import { themes, type Theme } from "./paint/theme.ts";
import { printableLine } from "./text/printable.ts";
import type { Drawing } from "./views/drawing.ts";

/** All that decides how a drawing comes out; plain data, so that it can be hashed and sent to a worker. */
export interface DrawTask {
  readonly drawing: Drawing;
  readonly theme: Theme["name"];
  readonly settings: MapSettings;
  readonly author: string;
  /** The first of the map's years: files are shown as made on its first day, since they must not know when they were. */
  readonly year: number;
  /** Which forms are wanted. */
  readonly forms: readonly ("svg" | "pdf")[];
}

export interface Drawn {
  readonly svg: Uint8Array | null;
  readonly pdf: Uint8Array | null;
  /** With `pdf`: its sheets, for documents that hold the drawing too. */
  readonly sheets: readonly PaintedSheet[];
  /** What is less tidy in it than it should be, each kind once a step. */
  readonly blemishes: readonly Blemish[];
}

interface Drawer {
  readonly draw: (task: DrawTask, findLayers: FindLayers) => Promise<Drawn>;
  /** Loaded when it is first asked for. */
  readonly svgPainter: () => Promise<SvgPainter>;
}

let drawer: Drawer | null = null;

/** Lays out and paints one drawing. ELK and the painters are loaded when a thread first needs them. */
export async function draw(task: DrawTask, findLayers: FindLayers = elkLayers): Promise<Drawn> {
  drawer ??= createDrawer();
  return drawer.draw(task, findLayers);
}

/** Loads what nearly every drawing needs, so that the first one does not wait for it. */
export async function loadDrawer(): Promise<void> {
  drawer ??= createDrawer();
  await drawer.svgPainter();
}

function createDrawer(): Drawer {
  const ruler = shippedRuler();
  let painter: Promise<SvgPainter> | null = null;
  const svgPainter = (): Promise<SvgPainter> => (painter ??= createSvgPainter());
  const drawOne: Drawer["draw"] = async ({ drawing, theme, settings, author, year, forms }, findLayers) => {
    const laidOut = await layOut(drawing, { ruler, findLayers });
    const profile = profileOf(settings);
    const { portrait, landscape } = drawingSheets(profile);
    let svg: Drawn["svg"] = null;
    if (forms.includes("svg")) {
      svg = new TextEncoder().encode((await svgPainter())(laidOut.whole, themes[theme]));
    }
    // A screen has no sheets: an SVG is never refused for its size.
    if (!forms.includes("pdf")) return { svg, pdf: null, sheets: [], blemishes: eachOnce(laidOut.blemishes) };
    const pages = laidOut.paginate(portrait, landscape);
    const framed = pages.map(({ scene, orientation }) => ({
      scene,
      ...frameOf(profile, "drawing", orientation),
    }));
    const file = await drawingPdf(framed, themes[theme], {
      title: printableLine(`${drawing.code} ${drawing.title}`),
      author: printableLine(author),
      madeOn: { year, month: 1, day: 1 },
    });
    const sheets = file.forms.map((form, i) =>
      paintedSheet(pages[i]!, form, (scene) => paintForm(scene, themes[theme])),
    );
    const blemishes = [...laidOut.blemishes, ...pages.flatMap((page) => page.blemishes)];
    return { svg, pdf: file.bytes, sheets, blemishes: eachOnce(blemishes) };
  };
  return { draw: drawOne, svgPainter };
}

/** Blemishes of one kind at one step are one: what is seen on a sheet is seen on the whole drawing, too. */
export function eachOnce(blemishes: readonly Blemish[]): readonly Blemish[] {
  const first = new Map<string, Blemish>();
  for (const blemish of blemishes) {
    const key = `${blemish.kind} ${blemish.step ?? ""}`;
    if (!first.has(key)) first.set(key, blemish);
  }
  return [...first.values()];
}
