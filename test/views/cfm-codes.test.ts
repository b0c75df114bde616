import { describe, expect, it } from "vitest";
import { processTree } from "../../src/documents/papers/process-tree.ts";
import { printSopCode } from "../../src/model/code.ts";
import { bind } from "../../src/model/bind/bind.ts";
import type { ProcessMap, Repository } from "../../src/model/model.ts";
import { snapshot } from "../../src/model/snapshot.ts";
import { parse } from "../../src/syntax/parse.ts";
import type { Drawing } from "../../src/views/drawing.ts";
import { buildMatrix } from "../../src/views/matrix/matrix.ts";
import { plan } from "../../src/views/plan.ts";

function repositoryOf(text: string): Repository {
  const file = { path: "peta.ppb", text };
  return bind([{ file, tree: parse(file).tree }]).repository;
}

const cfm = (head: string, inside = "", next = "selesai"): string =>
  `cfm ${head} {\n${inside}  lajur a {\n    mulai\n    x "Kerja"\n    ${next}\n  }\n  alur mulai -> x\n}\n`;

/** Two processes, the first with these CFMs, written with codes of `prefix`. */
function mapWith(samples: string, codes: readonly string[], prefix = "P."): Repository {
  return repositoryOf(`peta K {
  ${samples}
}
unit a "Bidang A"
level 0 { ${prefix}1 "Satu" }
level 1 {
  ${prefix}1.1 "Melayani"
  ${prefix}1.2 "Mengawasi"
}
${codes.map((code, i) => cfm(`${code} "Cara ${i + 1}"`)).join("")}
${cfm(`${prefix}1.2`, "", `y subproses ${codes.at(-1) ?? ""}`)}`);
}

const cfmsOf = (repository: Repository): readonly Extract<Drawing, { kind: "cfm" }>[] =>
  plan(repository.maps[0]!, repository).flatMap((drawing) => (drawing.kind === "cfm" ? [drawing] : []));
const only = ({ maps }: Repository): ProcessMap => maps[0]!;

describe("several CFMs of a process", () => {
  const repository = mapWith('kode peta "DINAS 01.01"', ["P.1.1.CFM.2", "P.1.1"]);

  it("are drawn in the order of their numbers, under codes, names and titles of their own", () => {
    const [first, second, other] = cfmsOf(repository);
    expect(first).toMatchObject({ name: "dinas-01.01", code: "DINAS 01.01", title: "Cara 2" });
    expect(second).toMatchObject({
      name: "dinas-01.01.cfm.02",
      code: "DINAS 01.01.CFM.02",
      title: "Cara 1",
      heading: "DINAS 01.01.CFM.02",
    });
    expect(other).toMatchObject({ code: "DINAS 01.02", title: "Mengawasi", heading: "CFM DINAS 01.02" });
  });

  it("are what a box, a step and the outline lead to", () => {
    const target = mapWith('kode peta "DINAS 01.01"', ["P.1.1", "P.1.1.CFM.2"]);
    const step = cfmsOf(target)[2]?.steps.find(({ id }) => id === "y");
    expect(step).toMatchObject({
      link: "dinas-01.01.cfm.02",
      leads: { code: "DINAS 01.01.CFM.02", title: "Cara 2" },
    });
    const [, level] = plan(only(target), target);
    expect(level?.kind === "level" ? level.boxes.map(({ link }) => link) : []).toEqual([
      "dinas-01.01",
      "dinas-01.02",
    ]);
    const [root] = processTree(only(target));
    expect(root?.children[0]?.children.map(({ code, drawing }) => [code, drawing])).toEqual([
      ["DINAS 01.01", "dinas-01.01"],
      ["DINAS 01.01.CFM.02", "dinas-01.01.cfm.02"],
    ]);
  });

  it("have a row of the matrix each, and identities that other CFMs do not change", () => {
    const map = only(repository);
    expect(buildMatrix(map).rows.map(({ leaf, cells }) => [leaf, cells.at(-2)])).toMatchObject([
      ["1.1", { text: "Cara 2", drawing: "dinas-01.01" }],
      ["1.1", { text: "Cara 1", drawing: "dinas-01.01.cfm.02" }],
      ["1.2", { text: "Mengawasi" }],
    ]);
    expect(snapshot(map).cfms.map(({ id, number }) => [id, number])).toEqual([
      ["K/cfm/1.1", null],
      ["K/cfm/1.1.CFM.2", 2],
      ["K/cfm/1.2", null],
    ]);
    expect(snapshot(only(mapWith("", ["P.1.1.CFM.2"]))).cfms[0]?.id).toBe("K/cfm/1.1.CFM.2");
  });
});

describe("codes of CFMs and SOPs", () => {
  it.each([
    ["PAN-01", 'kode matriks "PAN-01.01"', "PAN-01.01", "PAN-01.01.CFM.02"],
    [
      "PAN-01",
      'kode matriks "PAN-01.01"\n kode cfm "PAN-01.01.CFM.01"',
      "PAN-01.01.CFM.01",
      "PAN-01.01.CFM.02",
    ],
    ["MORA.06", 'kode cfm "MORA.06.02.CFM.05"', "MORA.01.01.CFM.01", "MORA.01.01.CFM.02"],
    ["PB-ACT", 'kode cfm "PB-ACT.01.01.CFM.1"', "PB-ACT.01.01.CFM.1", "PB-ACT.01.01.CFM.2"],
    ["ATR/BPN", 'kode peta "ATR/BPN 01.01"', "ATR/BPN 01.01", "ATR/BPN 01.01.CFM.02"],
    ["K", 'kode cfm "K-01.01/CFM/01"', "K-01.01/CFM/01", "K-01.01/CFM/02"],
  ])("of %s are printed as %j shows", (_, samples, first, second) => {
    const cfms = cfmsOf(mapWith(samples, ["1.1", "1.1.CFM.2"], ""));
    expect(cfms.map(({ code }) => code).slice(0, 2)).toEqual([first, second]);
  });

  it("of SOPs hang on their CFM", () => {
    const codeOf = (samples: string, cfm: number | null): string =>
      printSopCode([6, 2], cfm, 9, only(mapWith(samples, [])).schemes);
    expect(codeOf('kode matriks "MORA.01.01"', 5)).toBe("MORA.06.02.CFM.05.SOP.09");
    expect(codeOf('kode sop "MORA.06.02.CFM.05.SOP.09"', null)).toBe("MORA.06.02.CFM.01.SOP.09");
    expect(codeOf('kode sop "MORA.06.02.SOP.9"', null)).toBe("MORA.06.02.SOP.9");
    expect(codeOf('kode sop "MORA.06.02.SOP.9"', 2)).toBe("MORA.06.02.CFM.02.SOP.9");
  });

  it.each(["PAN-1.1.CFM.2", "MORA.1.1.CFM.2", "PB-ACT.1.1.CFM.2", "ATR/BPN 1.1.CFM.2", "ATR/BPN.1.1.CFM.2"])(
    "%s is a code of the language",
    (code) => {
      const prefix = code.slice(0, code.indexOf("1"));
      const repository = mapWith(`kode peta "${prefix}01.01"`, [code], prefix);
      const map = only(repository);
      expect(map.cfms.map((one) => [one.process, one.number])).toEqual([
        ["1.1", 2],
        ["1.2", null],
      ]);
      expect(map.processes.map(({ key }) => key)).toEqual(["1", "1.1", "1.2"]);
      expect(map.cfms[1]?.steps.at(-1)?.target?.resolution).toEqual({
        kind: "resolved",
        to: "K/cfm/1.1.CFM.2",
      });
    },
  );
});
