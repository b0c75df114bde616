import { describe, expect, it } from "vitest";
import { plan } from "../../src/views/plan.ts";
import type { CfmDrawing, LevelMapDrawing } from "../../src/views/drawing.ts";
import { bound } from "../model/support.ts";

type Drawn = LevelMapDrawing | CfmDrawing;

function drawings(sources: Readonly<Record<string, string>>, map = 0): readonly Drawn[] {
  const { repository } = bound(sources);
  return plan(repository.maps[map]!, repository);
}

const levelMap = (list: readonly Drawn[], name: string): LevelMapDrawing | undefined =>
  list.find((d): d is LevelMapDrawing => d.kind === "level" && d.name === name);

describe("flows of a level map", () => {
  it("keep their kind: an association is no order of work", () => {
    const list = drawings({
      "peta.ppb":
        'peta K { kode matriks "K.1" }\nlevel 0 {\nK.1 "A"\nK.2 "B"\nK.3 "C"\nalur K.1 -> K.2 ..> K.3\nalur K.1 -[surat]-> K.3\n}\n',
    });
    expect(levelMap(list, "level-0")?.flows).toEqual([
      { from: "1", to: "2", kind: "alur", label: "" },
      { from: "2", to: "3", kind: "asosiasi", label: "" },
      { from: "1", to: "3", kind: "alur", label: "surat" },
    ]);
  });
});
