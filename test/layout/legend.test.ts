import { describe, expect, it } from "vitest";
import { layOut } from "../../src/layout/index.ts";
import { layOutLegend } from "../../src/layout/legend/index.ts";
import { boundsOf, outlineOf } from "../../src/scene/geometry.ts";
import type { Rect, Scene } from "../../src/scene/scene.ts";
import { legendEntries, type LegendSign } from "../../src/views/legend.ts";
import { plan } from "../../src/views/plan.ts";
import { example, onlyMap, repositoryOf } from "../documents/support.ts";
import { context } from "../support/layout.ts";

const HEAD = `peta DINAS { judul "Peta" instansi "Dinas" }
unit bidang "Bidang"
unit lain "Lain"
level 0 { DINAS.1 "Satu" DINAS.2 "Dua" pengampu bidang }
`;

function signsOf(source: string, cut = false): readonly LegendSign[] {
  const repository = repositoryOf({ "peta.ppb": HEAD + source });
  return legendEntries(plan(onlyMap(repository), repository), cut).map(({ sign }) => sign);
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The rectangles of the texts of a scene, by the middle of their letters. */
function textsOf(scene: Scene): readonly Rect[] {
  return scene.groups.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => {
      if (shape.type !== "text") return [];
      const start = { start: 0, middle: shape.width / 2, end: shape.width }[shape.anchor];
      return [
        { x: shape.x - start, y: shape.y - shape.size * 0.7, width: shape.width, height: shape.size * 0.7 },
      ];
    }),
  );
}

describe("the signs of a legend", () => {
  it.each([
    ["nothing but boxes", "", false, ["process"]],
    ["a flow between boxes", "level 0 { alur DINAS.1 -> DINAS.2 }", false, ["process", "sequence"]],
    [
      "a small CFM",
      'cfm DINAS.1 {\nlajur bidang {\nmulai\na "A"\nselesai\n}\nalur mulai -> a -> selesai\n}',
      false,
      ["process", "start", "activity", "end", "sequence"],
    ],
    [
      "a CFM with everything",
      `cfm DINAS.1 {
  lajur bidang {
    mulai
    a "A" bersama lain b "B" { jenis manual } c "C" { jenis sistem } p cabang "P?" s paralel t tunggu "T" d dokumen "D" r arsip "R" n subproses DINAS.2 selesai
  }
  lajur lain { x "X" }
  alur mulai -> a -> b -> c -> p -[Ya]-> s -> t -> n -> selesai
  alur p -[Tidak]-> x -> selesai
  d ..> a
  r ..> a
}`,
      true,
      [
        "process",
        "start",
        "activity",
        "manual",
        "system",
        "shared",
        "decision",
        "parallel",
        "wait",
        "document",
        "archive",
        "subprocess",
        "end",
        "sequence",
        "association",
        "connector",
      ],
    ],
  ] as const)("are those that are used: %s", (_, source, cut, signs) => {
    expect(signsOf(source, cut)).toEqual(signs);
  });

  it("explain the dashed box of a party outside the institution where relation maps show one", () => {
    const cfm = (other: string): string =>
      `cfm DINAS.1 {\nlajur bidang {\nmulai\na "A"\n}\nlajur ${other} {\nb "B"\nselesai\n}\nalur mulai -> a -> b -> selesai\n}\nmitra warga "Warga"`;
    const shown = (other: string, wanted: boolean): readonly LegendSign[] => {
      const head = wanted ? HEAD.replace('instansi "Dinas"', 'instansi "Dinas" peta-relasi ya') : HEAD;
      const repository = repositoryOf({ "peta.ppb": head + cfm(other) });
      return legendEntries(plan(onlyMap(repository), repository), false).map(({ sign }) => sign);
    };
    expect(shown("warga", true)).toContain("outside");
    expect(shown("warga", false)).not.toContain("outside");
    expect(shown("lain", true)).not.toContain("outside");
    const { groups } = layOutLegend([{ sign: "outside", text: "Pihak luar" }], 300, context);
    const [box] = groups[0]!.shapes;
    expect(box?.type === "rect" && box.paint.stroke).toHaveProperty("dash");
  });

  it("stand beside their words, which nothing covers, inside the width", () => {
    const repository = example("diskopukm");
    const entries = legendEntries(plan(onlyMap(repository), repository), true);
    for (const width of [220, 467, 822]) {
      const scene = layOutLegend(entries, width, context);
      expect(scene.groups.map(({ alt }) => alt)).toEqual(entries.map(({ text }) => text));
      const areas = scene.groups.map((group) => {
        const shapes = boundsOf(
          group.shapes.flatMap((shape) => (shape.type === "text" ? [] : outlineOf(shape))),
        );
        const texts = textsOf({ ...scene, groups: [group] });
        for (const text of texts) {
          expect(text.x + text.width).toBeLessThanOrEqual(width + 0.01);
          expect(text.y + text.height).toBeLessThanOrEqual(scene.height + 0.01);
        }
        const words = texts.filter((text) => text.x > shapes.x + shapes.width);
        expect(words.length).toBeGreaterThan(0);
        return [shapes, ...words];
      });
      areas.forEach((area, i) =>
        areas.slice(i + 1).forEach((other) => {
          for (const a of area) for (const b of other) expect(overlap(a, b)).toBe(false);
        }),
      );
      for (const { text } of entries) expect(scene.description).toContain(text);
    }
  });
});

describe("the place for a page beside [+]", () => {
  it("is free, and inside its box", async () => {
    const repository = example("diskopukm");
    let places = 0;
    for (const drawing of plan(onlyMap(repository), repository)) {
      const { whole } = await layOut(drawing, context);
      const texts = textsOf(whole);
      for (const { pageNote, shapes } of whole.groups) {
        if (pageNote === undefined) continue;
        places += 1;
        const { x, y, size, width } = pageNote;
        const place = { x, y: y - size * 0.7, width, height: size * 0.7 };
        expect(texts.filter((text) => overlap(text, place))).toEqual([]);
        const box = boundsOf(outlineOf(shapes[0]!));
        expect(x + width).toBeLessThanOrEqual(box.x + box.width);
        expect(y).toBeLessThanOrEqual(box.y + box.height);
      }
    }
    expect(places).toBeGreaterThan(30);
  });
});
