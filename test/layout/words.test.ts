import { describe, expect, it } from "vitest";
import { layOut } from "../../src/layout/index.ts";
import { shippedRuler } from "../../src/layout/ruler.ts";
import { widestWord, wrapText } from "../../src/layout/wrap.ts";
import type { Scene } from "../../src/scene/scene.ts";
import type { CfmDrawing, Drawing, DrawnStep, ProcessBox } from "../../src/views/drawing.ts";
import { context } from "../support/layout.ts";

const ruler = shippedRuler();
/** Longer than any word that officials write, and still a word. */
const LONG = "Mempertanggungjawabkannya";
const LONGER = "Ketidakberpihakankelembagaandaerahnya";
const CODE = "surat_perintah_pencairan_dana/lembar_persetujuan";

const step = (id: string, kind: DrawnStep["kind"], text: string): DrawnStep => ({
  id,
  kind,
  text,
  lanes: ["a"],
  marker: null,
  link: null,
  leads: null,
});

function cfm(direction: CfmDrawing["direction"], word: string): CfmDrawing {
  return {
    kind: "cfm",
    name: "p",
    code: "P.1",
    title: word,
    heading: "CFM P.1",
    orientation: "auto",
    direction,
    lanes: [{ id: "a", name: `Bidang ${word}`, external: false }],
    steps: [
      step("mulai", "start", word),
      step("k", "activity", `Menyusun ${word}`),
      step("c", "decision", `Apakah ${word} sesuai?`),
      step("p", "parallel", word),
      step("s", "subprocess", word),
      step("d", "document", word),
      step("r", "archive", word),
      step("t", "wait", word),
      step("selesai", "end", `${word} selesai`),
    ],
    flows: [
      { from: "mulai", to: "k", kind: "sequence", label: "" },
      { from: "k", to: "c", kind: "sequence", label: "" },
      { from: "c", to: "p", kind: "sequence", label: `Ya ${word}` },
      { from: "c", to: "t", kind: "sequence", label: `Tidak ${word}` },
      { from: "c", to: "selesai", kind: "sequence", label: word },
      { from: "p", to: "s", kind: "sequence", label: "" },
      { from: "s", to: "d", kind: "association", label: "" },
      { from: "s", to: "r", kind: "association", label: "" },
      { from: "s", to: "selesai", kind: "sequence", label: "" },
    ],
  };
}

const box = (id: string, title: string): ProcessBox => ({
  id,
  code: `P.${id}`,
  title,
  group: "core",
  link: null,
});

function level(word: string): Drawing {
  return {
    kind: "level",
    level: 0,
    name: "level",
    code: "P",
    title: "Peta",
    heading: "Peta level",
    frame: `Urusan ${word}`,
    orientation: "auto",
    boxes: Array.from({ length: 9 }, (_, i) => box(String(i), i === 4 ? word : "Pelayanan izin")),
    bands: [{ group: "core", name: `Kelompok ${word}` }],
    flows: [],
  };
}

/** The lines of text of each group that has any. */
function linesOf(scene: Scene): readonly string[] {
  return scene.groups.flatMap(({ shapes }) => shapes.flatMap((s) => (s.type === "text" ? [s.text] : [])));
}

describe.each([LONG, LONGER])("a word like %s is never broken", (word) => {
  it.each(["horizontal", "vertical"] as const)("in a CFM (%s)", async (direction) => {
    const { whole, blemishes } = await layOut(cfm(direction, word), context);
    expect(blemishes).toEqual([]);
    const lines = linesOf(whole);
    // Title, lane, nine steps, three labels.
    expect(lines.filter((line) => line.includes(word))).toHaveLength(14);
    expect(lines.filter((line) => line.endsWith("-"))).toEqual([]);
  });

  it("in a level map, its frame and its bands", async () => {
    const { whole, blemishes } = await layOut(level(word), context);
    expect(blemishes).toEqual([]);
    expect(linesOf(whole).filter((line) => line.includes(word))).toHaveLength(3);
  });

  it("in a tree", async () => {
    const base = {
      name: "pohon",
      code: "",
      title: "Peta",
      heading: "Peta",
      orientation: "auto",
    } as const;
    const tree: Drawing = { kind: "tree", ...base, roots: [{ ...box("1", word), children: [] }] };
    const { whole } = await layOut(tree, context);
    expect(linesOf(whole).filter((line) => line.includes(word))).toHaveLength(1);
  });
});

it("a text without spaces goes on behind an underscore, a slash or a hyphen", () => {
  const room = widestWord(CODE, ruler, "regular", 8.5);
  const lines = wrapText(CODE, room, ruler, "regular", 8.5);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join("")).toBe(CODE);
  expect(lines.slice(0, -1).every((line) => /[_/]$/.test(line))).toBe(true);
  expect(wrapText("s/d a-b", 1, ruler, "regular", 8.5)).not.toContain("s/");
});

it("what no place is as wide as is broken with a hyphen", () => {
  const absurd = "Pertanggungjawabankeuangandaerah".repeat(2);
  expect(widestWord(absurd, ruler, "regular", 8.5)).toBe(0);
  const lines = wrapText(absurd, 90, ruler, "regular", 8.5);
  expect(lines.slice(0, -1).every((line) => line.endsWith("-"))).toBe(true);
  expect(lines.at(-1)).not.toMatch(/-$/);
  for (const line of lines) expect(ruler.width(line, "regular", 8.5)).toBeLessThanOrEqual(90.01);
  expect(lines.map((line, i) => (i < lines.length - 1 ? line.slice(0, -1) : line)).join("")).toBe(absurd);
});
