import { describe, expect, it } from "vitest";
import { layOutCfm } from "../../../src/layout/cfm/index.ts";
import { context } from "../../support/layout.ts";
import { cfmDrawing } from "./source.ts";

/** Flows that models drawn elsewhere have: a finding of `check` at most, never a reason to draw nothing. */
const ODD: Readonly<Record<string, string>> = {
  "into the start and out of the end": `
  lajur a {
    mulai
    x "Memeriksa"
    y "Mencatat"
    selesai
  }
  alur mulai -> x -> selesai -> y -> mulai`,
  "two between the same steps, and one back": `
  lajur a {
    mulai
    x "Memeriksa"
    y "Mencatat"
    selesai
  }
  alur mulai -> x -[lengkap]-> y -> selesai
  alur x -[kurang]-> y
  alur y -[ulang]-> x`,
  "a wait with four lines": `
  lajur a {
    mulai
    x "Memeriksa"
    t tunggu "Menunggu" { jenis pesan }
    y "Mencatat"
    z "Mengingatkan"
    selesai
  }
  lajur m { }
  alur mulai -> x -> t -> y -> selesai
  alur t -> z -> t
  alur m ..[Surat]..> t`,
};

describe.each([["datar"], ["tegak"]] as const)("%s", (direction) => {
  it.each(Object.entries(ODD))("%s is drawn", async (_, inside) => {
    const drawing = cfmDrawing(`arah ${direction}\n${inside}`);
    const { whole } = await layOutCfm(drawing, context);
    const flows = whole.groups.filter(({ from }) => from !== undefined);
    expect(flows).toHaveLength(drawing.flows.length);
  });
});
