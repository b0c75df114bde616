import { beforeAll, describe, expect, it } from "vitest";
import { compose } from "../../../../src/layout/cfm/compose.ts";
import type { PlacedCfm } from "../../../../src/layout/cfm/placed.ts";
import { findAreas, type Room } from "../../../../src/layout/cfm/sheets/areas.ts";
import { findTopologies } from "../../../../src/layout/cfm/topology.ts";
import { spacingsOf } from "../../../../src/layout/swimlane/measures/spacing.ts";
import { context } from "../../../support/layout.ts";
import { cfmDrawing } from "../source.ts";

const STEPS = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan"] as const;

/** Eight steps in a row, the first five of them in a phase. */
const chain = (phases: string): string => `
lajur a { ${STEPS.map((id) => `${id} "Menyusun berkas"`).join("\n")} }
${phases}
alur ${STEPS.join(" -> ")}
`;

async function placed(inside: string): Promise<PlacedCfm> {
  const { usual } = await findTopologies(cfmDrawing(inside), context);
  return compose(usual, spacingsOf("horizontal")[0], context);
}

/** A sheet for so much of a drawing's length. */
const roomFor = (c: PlacedCfm, share: number): Room => ({
  along: share * c.length,
  across: c.breadth,
  alongCut: 0,
  acrossCut: 0,
});

describe("a drawing that is cut into areas", () => {
  let plain: PlacedCfm;
  let phased: PlacedCfm;
  beforeAll(async () => {
    plain = await placed(chain(""));
    phased = await placed(chain('tahap "Persiapan" satu\ntahap "Penetapan" enam'));
  });
  /** How many steps each area shows. */
  const stepsOf = (c: PlacedCfm, share: number): readonly number[] =>
    findAreas(c, roomFor(c, share))!.areas.map(
      ({ along }) =>
        c.nodes.filter(({ outline }) => outline.along >= along.from && outline.along < along.to).length,
    );

  it("has areas of equal length", () => {
    expect(stepsOf(plain, 0.75)).toEqual([4, 4]);
  });

  it("is cut between its phases rather than within one", () => {
    expect(phased.phases.map(({ name }) => name)).toEqual(["Persiapan", "Penetapan"]);
    expect(stepsOf(phased, 0.75)).toEqual([5, 3]);
  });

  it("is cut within a phase where that takes a sheet less", () => {
    expect(stepsOf(phased, 0.55)).toEqual([4, 4]);
  });
});
