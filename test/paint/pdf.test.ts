import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { shippedRuler } from "../../src/layout/ruler.ts";
import { drawable } from "../../src/layout/wrap.ts";
import { drawingPdf } from "../../src/paint/pdf/file.ts";
import { themes } from "../../src/paint/theme.ts";
import type { Scene, TextShape } from "../../src/scene/scene.ts";
import { factsOf, HOSTILE, sample } from "./scenes.ts";

const PAGE = { width: 400, height: 200 };

const ruler = shippedRuler();

async function pdfOf(scene: Scene): Promise<Uint8Array> {
  return (await drawingPdf([{ scene, ...PAGE }], themes.official, factsOf(scene.title))).bytes;
}

/** Text items of a page with their baseline in page points, y downwards. */
async function itemsOf(
  bytes: Uint8Array,
  number = 1,
): Promise<readonly { text: string; x: number; y: number; width: number }[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const content = await page.getTextContent();
  const items = content.items.flatMap((item) =>
    "str" in item && item.str.trim() !== ""
      ? [
          {
            text: item.str,
            x: Number(item.transform[4]),
            y: PAGE.height - Number(item.transform[5]),
            width: item.width,
          },
        ]
      : [],
  );
  await task.destroy();
  return items;
}

/** qpdf's judgement, where the machine has it. */
function qpdf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "ppb-pdf-"));
  try {
    writeFileSync(join(folder, "a.pdf"), bytes);
    execFileSync("qpdf", ["--check", join(folder, "a.pdf")], { stdio: "pipe" });
    return "";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    return String((error as { stderr?: unknown }).stderr ?? error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("PDF of a drawing", () => {
  it("sets every text where the scene says and as wide as it was measured", async () => {
    const scene = sample(ruler);
    const texts = scene.groups.flatMap((g) => g.shapes.filter((s): s is TextShape => s.type === "text"));
    const items = await itemsOf(await pdfOf(scene));
    expect(items.map((i) => i.text)).toEqual(texts.map((t) => t.text));
    const [left, top] = [(PAGE.width - scene.width) / 2, (PAGE.height - scene.height) / 2];
    texts.forEach((text, i) => {
      const start = text.anchor === "start" ? 0 : text.anchor === "middle" ? text.width / 2 : text.width;
      expect(items[i]?.x).toBeCloseTo(left + text.x - start, 1);
      expect(items[i]?.y).toBeCloseTo(top + text.y, 1);
      expect(items[i]?.width).toBeCloseTo(text.width, 1);
    });
  });

  it("begins all sheets of a drawing at one height, and centres the tallest", async () => {
    const tall = sample(ruler);
    const low = { ...tall, height: tall.height / 2 };
    const sheets = [low, tall].map((scene) => ({ scene, ...PAGE }));
    const { bytes } = await drawingPdf(sheets, themes.official, factsOf(tall.title));
    const [first] = tall.groups.flatMap((g) => g.shapes.filter((s): s is TextShape => s.type === "text"));
    const top = (PAGE.height - tall.height) / 2 + first!.y;
    for (const page of [1, 2]) expect((await itemsOf(bytes, page))[0]?.y).toBeCloseTo(top, 1);
  });

  it("measures pairs that fonts draw together as they are drawn: apart", async () => {
    const scene = sample(ruler, "AVAToT fi ffl");
    const item = (await itemsOf(await pdfOf(scene))).find((i) => i.text.startsWith("AVA"));
    expect(item?.text).toBe("AVAToT fi ffl");
    expect(item?.width).toBeCloseTo(ruler.width("AVAToT fi ffl", "regular", 8), 1);
  });

  it("embeds characters that few texts have", async () => {
    const text = "Nguyễn – Šubuh → ≤ 5 €";
    expect(ruler.covers(text, "regular")).toBe(true);
    const items = await itemsOf(await pdfOf(sample(ruler, text)));
    expect(items.map((i) => i.text)).toContain(text);
  });

  it("is the same twice and carries alternative text", async () => {
    const [first, second] = [await pdfOf(sample(ruler)), await pdfOf(sample(ruler))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const raw = Buffer.from(first).toString("latin1");
    expect(raw).toContain("/S /Figure");
    expect(raw).toContain("/Alt (CFM Uji 01. Terima berkas.)");
  });

  it.each(HOSTILE)("holds %j as layouts pass it on", async (text) => {
    const scene = sample(ruler, drawable(text, ruler, "regular"));
    expect(qpdf(await pdfOf({ ...scene, title: text, description: text }))).toBe("");
  });

  it.each(HOSTILE)("holds %j even when nobody cleaned it", async (text) => {
    expect(qpdf(await pdfOf(sample(ruler, text)))).toBe("");
  });
});
