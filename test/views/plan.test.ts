import { describe, expect, it } from "vitest";
import { plan, type PlannedDrawing } from "../../src/views/plan.ts";
import type { CfmDrawing, LevelMapDrawing } from "../../src/views/drawing.ts";
import { buildMatrix, shownCell } from "../../src/views/matrix/matrix.ts";
import { bound } from "../model/support.ts";

type Drawn = PlannedDrawing;

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
      { from: "1", to: "2", kind: "sequence", label: "" },
      { from: "2", to: "3", kind: "association", label: "" },
      { from: "1", to: "3", kind: "sequence", label: "surat" },
    ]);
  });
});

describe("the order of a level map", () => {
  it("is that of the codes, however the source is ordered", () => {
    const list = drawings({
      "peta.ppb":
        'peta K { kode matriks "K.1" }\nlevel 1 {\nK.1.10 "J"\nK.1.2 "B"\nK.1.1 "A"\nalur K.1.10 -> K.1.1\n}\nlevel 0 {\nK.2 "Z"\nK.1 "Y"\n}\n',
    });
    expect(levelMap(list, "k.1")?.boxes.map((box) => box.code)).toEqual(["K.1.1", "K.1.2", "K.1.10"]);
    expect(levelMap(list, "level-0")?.boxes.map((box) => box.code)).toEqual(["K.1", "K.2"]);
  });
});

describe("a CFM", () => {
  const HEAD =
    'peta K { kode matriks "K.1" }\nunit a "Bidang"\nunit s "Seksi" bagian a\njabatan j "Kepala" di a\nmitra m "Mitra"\njabatan p "Pimpinan" di m\nlevel 0 {\nK.1 "Satu"\nK.2 "Dua"\n}\n';
  const cfmOf = (text: string, name = "k.1"): CfmDrawing | undefined =>
    drawings({ "peta.ppb": HEAD + text }).find((d): d is CfmDrawing => d.kind === "cfm" && d.name === name);

  it("written twice is the first one, in drawings as in the matrix", () => {
    const text = 'cfm K.1 "Pertama" {\nlajur a {\nx "A"\n}\n}\ncfm K.1 "Kedua" {\nlajur a {\ny "B"\n}\n}\n';
    expect(cfmOf(text)?.steps.map((step) => step.text)).toEqual(["A"]);
    const [map] = bound({ "peta.ppb": HEAD + text }).repository.maps;
    const column = buildMatrix(map!).columns.findIndex((c) => c.kind === "cfm");
    expect(shownCell(buildMatrix(map!), 0, column)?.text).toBe("Pertama");
  });

  it("knows which lanes are outside the organisation", () => {
    const text =
      'cfm K.1 {\nlajur a { }\nlajur s { }\nlajur j { }\nlajur m { }\nlajur p { }\nlajur t "Tamu" { }\nlajur a2 { }\n}\n';
    expect(cfmOf(text)?.lanes.map((lane) => `${lane.id} ${String(lane.external)}`)).toEqual([
      "a false",
      "s false",
      "j false",
      "m true",
      "p true",
      "t true",
      "a2 true",
    ]);
  });

  it("goes on to processes of this and other maps by their printed codes and titles", () => {
    const sources = {
      "peta.ppb":
        HEAD +
        "cfm K.1 {\nlajur a {\nx subproses K.2\ny subproses LAIN.1\nz subproses LAIN.9\n}\n}\ncfm K.2 {\nlajur a { }\n}\n",
      "lain/peta.ppb": 'peta LAIN { kode peta "L 01" }\nlevel 0 {\nLAIN.1 "Lainnya"\n}\n',
    };
    const cfm = drawings(sources).find((d): d is CfmDrawing => d.kind === "cfm" && d.name === "k.1");
    expect(cfm?.steps.map((step) => [step.leads, step.link])).toEqual([
      [{ code: "K.2", title: "Dua" }, "k.2"],
      [{ code: "L 01", title: "Lainnya" }, null],
      [null, null],
    ]);
  });
});
