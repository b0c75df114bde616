import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import type { Ruler } from "../../src/layout/layout.ts";
import { shippedRuler } from "../../src/layout/ruler.ts";
import { createSvgPainter, type SvgPainter } from "../../src/paint/svg.ts";
import { themes, type Theme } from "../../src/paint/theme.ts";
import { scaleScene } from "../../src/scene/scale.ts";
import { svgToPng } from "../../src/paint/png.ts";
import { HOSTILE, sample } from "./scenes.ts";

let ruler: Ruler;
let paint: SvgPainter;
beforeAll(async () => {
  ruler = shippedRuler();
  paint = await createSvgPainter();
});

/** libxml2's judgement, where the machine has it. */
function xmllint(svg: string): string {
  try {
    execFileSync("xmllint", ["--noout", "--nonet", "--huge", "-"], {
      input: svg,
      stdio: ["pipe", "pipe", "pipe"],
    });
    return "";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    return String((error as { stderr?: unknown }).stderr ?? error);
  }
}

function pngOf(svg: string): Promise<Uint8Array> {
  return svgToPng(new TextEncoder().encode(svg));
}

describe("SVG", () => {
  it("keeps its contract with readers", async () => {
    // One element a line, for the reader of the golden file.
    const pretty = paint(sample(ruler), themes.official).replace(/></g, ">\n<");
    await expect(pretty).toMatchFileSnapshot("golden/sample.svg");
  });

  it("is the same twice, whatever was painted between", () => {
    const first = paint(sample(ruler), themes.official);
    paint(sample(ruler, "lain"), themes.official, { href: (name) => `#${name}` });
    expect(paint(sample(ruler), themes.official)).toBe(first);
  });

  it("turns a text that is read upwards around its anchor", () => {
    const scene = sample(ruler);
    const turned = scene.groups.map((group) => ({
      ...group,
      shapes: group.shapes.map((one) =>
        one.type === "text" ? { ...one, x: 12, y: 34.5, turned: true as const } : one,
      ),
    }));
    const svg = paint({ ...scene, groups: turned }, themes.official);
    const texts = svg.match(/<text /g)!.length;
    expect(svg.match(/<text [^>]*transform="rotate\(-90 12 34\.5\)"/g)).toHaveLength(texts);
    expect(paint(scene, themes.official)).not.toContain("rotate(");
  });

  it("gives each role of a scene the look that a theme has for it", () => {
    const loud: Theme = {
      name: "colour",
      ink: "#111111",
      paper: "#222222",
      line: 3,
      fills: { arrowhead: "#333333" },
      strokes: { flow: "#444444" },
    };
    const colours = (svg: string, attribute: string): readonly string[] =>
      [
        ...new Set([...svg.matchAll(new RegExp(` ${attribute}="([^"]+)"`, "g"))].map(([, value]) => value!)),
      ].sort();
    const svg = paint(sample(ruler), loud);
    expect(colours(svg, "fill")).toEqual(["#111111", "#222222", "#333333", "#ffffff", "none"]);
    expect(colours(svg, "stroke")).toEqual(["#111111", "#444444"]);
    expect(colours(svg, "stroke-width")).toEqual(["2.4", "3"]);
    const scaled = paint(scaleScene(sample(ruler), 0.5), loud);
    expect(colours(scaled, "stroke-width")).toEqual(["1.2", "1.5"]);
  });

  it("sends links where the caller says", () => {
    expect(paint(sample(ruler), themes.official, { href: (name) => `../svg/${name}.svg?a&b` })).toContain(
      'href="../svg/diskopukm-01.01.svg?a&amp;b"',
    );
  });

  it("is a document whose links and parts a screen reader finds, each once and with its words", () => {
    const scene = sample(ruler);
    const twice = { ...scene, groups: [...scene.groups, { ...scene.groups[1]!, link: "lain" }] };
    const svg = paint(twice, themes.official);
    const root = /<svg [^>]*>/.exec(svg)![0];
    expect(root).toContain('role="graphics-document document"');
    expect(root).toContain('xml:lang="id"');
    expect(root).toContain('aria-label="Terima berkas"');
    // A picture hides what is in it.
    for (const [around] of svg.matchAll(/<a [^>]*>/g)) expect(around).toContain('aria-label="Terima berkas"');
    const ids = [...svg.matchAll(/<g id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["bidang", "terima", "selesai", "terima-&gt;selesai", "terima~2"]);
    for (const [group] of svg.matchAll(/<g [^>]*>/g))
      expect(/aria-hidden="true"|role="graphics-symbol img" aria-label="[^"]+"/.test(group)).toBe(true);
    const hostile = paint(
      { ...scene, groups: [{ ...scene.groups[0]!, id: "a b\n\u202ec" }] },
      themes.official,
    );
    expect(hostile).toContain('<g id="a_b_c"');
  });

  it.each(HOSTILE)("holds %j as text only", (text) => {
    const scene = sample(ruler, text);
    const svg = paint(
      { ...scene, groups: scene.groups.map((g) => ({ ...g, id: text, link: text })) },
      themes.official,
    );
    expect(xmllint(svg)).toBe("");
    const tags = new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map((m) => m[1]));
    expect([...tags].sort()).toEqual(["a", "desc", "ellipse", "g", "path", "rect", "svg", "text", "title"]);
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(Buffer.from(svg, "utf8").toString("utf8")).toBe(svg);
  });

  it("becomes a picture with ink in it", async () => {
    const png = await pngOf(paint(sample(ruler), themes.official));
    expect([...png.slice(1, 4)].map((b) => String.fromCharCode(b)).join("")).toBe("PNG");
    const view = new DataView(png.buffer, png.byteOffset);
    // 300 × 100 pt at 2 pixels a point (1 pt = 4/3 px).
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([800, 267]);
    const blank = await pngOf(paint({ ...sample(ruler), groups: [] }, themes.official));
    expect(png.length).toBeGreaterThan(2 * blank.length);
  });
});
