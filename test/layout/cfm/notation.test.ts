import { describe, expect, it } from "vitest";
import { layOutCfm } from "../../../src/layout/cfm/index.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import { boundsOf, outlineOf } from "../../../src/scene/geometry.ts";
import { linksOf } from "../../../src/scene/links.ts";
import type { Group, Rect, Scene, TextShape } from "../../../src/scene/scene.ts";
import type { CfmDrawing, DrawnFlow, DrawnStep } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";

const step = (id: string, kind: DrawnStep["kind"], text: string, lane = "a"): DrawnStep => ({
  id,
  kind,
  text,
  lanes: [lane],
  marker: null,
  link: null,
  leads: null,
});
const flow = (from: string, to: string, kind: DrawnFlow["kind"] = "sequence"): DrawnFlow => ({
  from,
  to,
  kind,
  label: "",
});

function cfm(
  direction: CfmDrawing["direction"],
  steps: readonly DrawnStep[],
  flows: readonly DrawnFlow[],
): CfmDrawing {
  const lanes = ["a", "b"].map((id) => ({ id, name: `Bidang ${id}`, external: false }));
  const base = { name: "p", code: "P.1", title: "Uji", heading: "CFM P.1", orientation: "auto" } as const;
  return { kind: "cfm", ...base, direction, lanes, steps, flows };
}

async function drawn(drawing: CfmDrawing): Promise<Scene> {
  const { whole } = await layOutCfm(drawing, context);
  expect(checkGeometry(whole, {})).toEqual([]);
  return whole;
}

const groupOf = (scene: Scene, id: string): Group =>
  scene.groups.find((g) => g.id === id && g.from === undefined)!;
const texts = (group: Group): readonly TextShape[] =>
  group.shapes.flatMap((shape) => (shape.type === "text" ? [shape] : []));
const outline = (group: Group): Rect => boundsOf(outlineOf(group.shapes[0]!));
/** The route of a flow. */
const corners = (scene: Scene, id: string): readonly (readonly [number, number])[] => {
  const [route] = scene.groups.find((g) => g.id === id)!.shapes;
  return route?.type === "path" ? route.commands.map((c) => [Number(c[1]), Number(c[2])] as const) : [];
};

describe.each(["horizontal", "vertical"] as const)("%s", (direction) => {
  it("work in parallel keeps its sign when it has a text, which stands beside the diamond", async () => {
    const fork = (text: string): CfmDrawing =>
      cfm(
        direction,
        [
          step("mulai", "start", ""),
          step("bagi", "parallel", text),
          step("x", "activity", "Menilai modal"),
          step("y", "activity", "Menilai usaha"),
          step("z", "activity", "Menilai aset", "b"),
        ],
        [flow("mulai", "bagi"), flow("bagi", "x"), flow("bagi", "y"), flow("bagi", "z")],
      );
    const plain = groupOf(await drawn(fork("")), "bagi");
    const named = groupOf(await drawn(fork("Serentak dengan penilaian lain")), "bagi");
    const signs = (group: Group): number => group.shapes.filter((s) => s.type === "path").length;
    expect(signs(named)).toBe(signs(plain));
    expect(
      texts(named)
        .map((t) => t.text)
        .join(" "),
    ).toBe("Serentak dengan penilaian lain");
    const { x, y, width, height } = outline(named);
    for (const line of texts(named)) {
      const left =
        line.x - (line.anchor === "middle" ? line.width / 2 : line.anchor === "end" ? line.width : 0);
      const beside = left >= x + width || left + line.width <= x;
      expect(beside || line.y - line.size * 0.72 >= y + height || line.y <= y).toBe(true);
    }
  });

  it("a circle with a caption lets a flow into the next lane straight", async () => {
    const scene = await drawn(
      cfm(
        direction,
        [
          step("mulai", "start", "Rencana umum diumumkan"),
          step("kak", "activity", "Menyusun KAK", "b"),
          step("hps", "activity", "Menetapkan HPS", "b"),
          step("selesai", "end", "Dokumen ditetapkan"),
        ],
        [flow("mulai", "kak"), flow("kak", "hps"), flow("hps", "selesai")],
      ),
    );
    for (const id of ["mulai->kak", "hps->selesai"]) expect(corners(scene, id), id).toHaveLength(2);
  });

  it("a step that goes on to another process says its code and its title, once", async () => {
    const leads = { code: "DISDIK 01.02", title: "Penyaluran bantuan operasional" };
    const goesOn = (text: string): DrawnStep => ({
      ...step("lanjut", "subprocess", text),
      leads,
      link: "disdik-01.02",
    });
    const said = async (text: string): Promise<string> => {
      const flows = [flow("mulai", "lanjut")];
      const scene = await drawn(cfm(direction, [step("mulai", "start", ""), goesOn(text)], flows));
      const group = groupOf(scene, "lanjut");
      const [link] = linksOf(scene);
      const note = link!.pageNote!;
      const box = outline(group);
      expect(note.x).toBeGreaterThan(box.x + box.width / 2);
      expect(note.x + note.width).toBeLessThan(box.x + box.width);
      expect(note.y).toBeLessThan(box.y + box.height);
      expect(note.size).toBeGreaterThanOrEqual(7);
      for (const line of texts(group)) expect(line.y).toBeLessThan(note.y - note.size * 0.72);
      expect(group.alt).toContain("DISDIK 01.02 Penyaluran bantuan operasional");
      return texts(group)
        .map((t) => t.text)
        .join(" ");
    };
    expect(await said("")).toBe("DISDIK 01.02 Penyaluran bantuan operasional");
    expect(await said("Penyaluran Bantuan Operasional")).toBe("DISDIK 01.02 Penyaluran bantuan operasional");
    expect(await said("Mencairkan dana")).toBe("Mencairkan dana DISDIK 01.02 Penyaluran bantuan operasional");
  });

  it("a place where data are kept is a cylinder: rounded above and below, level lines on neither side", async () => {
    const steps = [step("x", "activity", "Mencatat"), step("data", "archive", "Basis data koperasi")];
    const scene = await drawn(cfm(direction, steps, [flow("x", "data", "association")]));
    const [shape, rim] = groupOf(scene, "data").shapes;
    const letters = (s: typeof shape): string =>
      s?.type === "path" ? s.commands.map((c) => c[0]).join("") : "";
    expect(letters(shape)).toBe("MCCLCCZ");
    expect(letters(rim)).toBe("MCC");
  });
});
