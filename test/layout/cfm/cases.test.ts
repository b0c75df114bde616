import { describe, expect, it } from "vitest";
import { layOutCfm } from "../../../src/layout/cfm/index.ts";
import { isBlemishKind } from "../../../src/layout/inspect.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import type { CfmDrawing, DrawnFlow } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";
import { cfm, step } from "./small.ts";

const flow = (from: string, to: string, label = ""): DrawnFlow => ({ from, to, kind: "sequence", label });

describe.each(["horizontal", "vertical"] as const)("%s", (direction) => {
  it("two labelled flows between the same steps keep their labels apart", async () => {
    const drawing = cfm(
      direction,
      [step("x"), step("y")],
      [flow("x", "y", "p"), flow("x", "y", "q"), flow("y", "x")],
    );
    const { whole } = await layOutCfm(drawing, context);
    expect(checkGeometry(whole, {})).toEqual([]);
    const texts = whole.groups
      .filter((g) => g.kind === "sequence")
      .flatMap((g) => g.shapes.flatMap((s) => (s.type === "text" ? [s.text] : [])));
    expect([...texts].sort()).toEqual(["p", "q"]);
  });

  it("an event with more kinds of lines than sides is drawn: ties run into the lines of sequences", async () => {
    const tie = (from: string, to: string, label = ""): DrawnFlow => ({
      from,
      to,
      kind: "association",
      label,
    });
    for (const kind of ["wait", "milestone", "end"] as const) {
      const steps = ["a", "b", "c", "d", "e"].map((id) => step(id));
      const drawing = cfm(
        direction,
        [...steps, step("w", kind), step("catatan", "note")],
        [
          ...[flow("a", "b"), flow("b", "w"), flow("w", "c"), flow("c", "d"), flow("d", "e")],
          ...[tie("a", "w", "kabar"), tie("w", "d", "minta"), tie("w", "catatan")],
        ],
      );
      const { whole } = await layOutCfm(drawing, context);
      expect(
        checkGeometry(whole, {}).filter((defect) => !isBlemishKind(defect.kind)),
        kind,
      ).toEqual([]);
    }
  });

  it("a decision with six ways out is clean", async () => {
    const ends = ["t1", "t2", "t3", "t4", "t5", "t6"];
    const steps = [
      step("mulai", "start"),
      step("d", "decision"),
      ...ends.map((id) => step(id)),
      step("selesai", "end"),
    ];
    const ways = ends.flatMap((id, i) => [flow("d", id, `Jenis ${i + 1}`), flow(id, "selesai")]);
    const { whole } = await layOutCfm(cfm(direction, steps, [flow("mulai", "d"), ...ways]), context);
    expect(checkGeometry(whole, {})).toEqual([]);
  });
});

describe("a map on one sheet", () => {
  const chain = (direction: CfmDrawing["direction"], count: number): CfmDrawing => {
    const ids = Array.from({ length: count }, (_, i) => `s${i}`);
    const flows = ids.slice(1).map((id, i) => flow(ids[i]!, id));
    return cfm(
      direction,
      ids.map((id) => step(id)),
      flows,
    );
  };

  it("has its rows further apart where the sheet has room, and no smaller text", async () => {
    const laidOut = await layOutCfm(chain("horizontal", 9), context);
    const [page, ...others] = laidOut.paginate({ width: 510, height: 800 }, { width: 822, height: 480 });
    expect(others).toEqual([]);
    const { whole } = laidOut;
    const scale = page!.scene.width / whole.width;
    expect(scale).toBeLessThanOrEqual(1);
    expect(scale).toBeGreaterThan(0.95);
    expect(page!.scene.height).toBeGreaterThan(whole.height * scale + 30);
    expect(page!.scene.height).toBeLessThan(480);
  });

  it("stays as it is where the sheet is full", async () => {
    const laidOut = await layOutCfm(chain("vertical", 9), context);
    const sheet = { width: laidOut.whole.width + 3, height: laidOut.whole.height + 3 };
    const [page] = laidOut.paginate(sheet, { width: 100, height: 100 });
    expect(page!.scene).toMatchObject({ width: laidOut.whole.width, height: laidOut.whole.height });
  });
});
