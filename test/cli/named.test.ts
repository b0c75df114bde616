import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { drawingChooser, sopChooser } from "../../src/cli/drawings/named.ts";
import type { Drawing } from "../../src/views/drawing.ts";
import { plan } from "../../src/views/plan.ts";

const COUNT = 400;
const numbers = Array.from({ length: COUNT }, (_, i) => i + 1);

const MAP = `peta SATU { judul "Peta" instansi "Dinas" tahun 2027 kode peta "SATU 01.01" kode matriks "P.1" }
unit bidang "Bidang"
level 0 "Level" {
${numbers.map((n) => `  P.${n} "Pelayanan ${n}" pengampu bidang`).join("\n")}
}
${numbers
  .map(
    (n) => `cfm P.${n}.CFM.1 {
  sop P.${n}.CFM.1.SOP.1 "Tata cara ${n}" { mencakup a${n} }
  lajur bidang { mulai a${n} "Menulis ${n}" selesai }
  alur mulai -> a${n} -> selesai
}`,
  )
  .join("\n")}`;

const { repository } = check([{ path: "peta.ppb", text: MAP }]);
const map = repository.maps[0]!;
const drawings = plan(map, repository);

/** The drawings, with a count of how often something is read from one of them. */
function counted(): { readonly drawings: readonly Drawing[]; readonly reads: () => number } {
  let reads = 0;
  const watched = drawings.map(
    (drawing): Drawing =>
      new Proxy(drawing, {
        get: (target, key, receiver) => {
          reads += 1;
          return Reflect.get(target, key, receiver) as unknown;
        },
      }),
  );
  return { drawings: watched, reads: () => reads };
}

describe("drawings that codes name", () => {
  it("are found in all forms of a code, each once", () => {
    const choose = drawingChooser(drawings, map);
    const names = (...codes: readonly string[]): readonly string[] => choose(codes).map(({ name }) => name);
    expect(names("P.7.CFM.1", "satu-07.cfm.01", "P.7", "p.7")).toEqual(["satu-07.cfm.01"]);
    expect(names("P.9", "level-0", "P.2")).toEqual(["satu-09.cfm.01", "level-0", "satu-02.cfm.01"]);
    expect(names("P.999", "LAIN.1")).toEqual([]);
    expect(choose([])).toBe(drawings);
  });

  it.each([
    ["drawings", drawingChooser, (n: number) => `P.${n}.CFM.1`],
    ["SOPs", sopChooser, (n: number) => `P.${n}.CFM.1.SOP.1`],
    ["SOPs of CFMs", sopChooser, (n: number) => `P.${n}.CFM.1`],
  ] as const)("%s: a hundred codes take hardly more work than one", (_, chooser, codeOf) => {
    const [one, many] = [counted(), counted()];
    expect(chooser(one.drawings, map)([codeOf(1)])).toHaveLength(1);
    const choose = chooser(many.drawings, map);
    // As a command does: whether each is there, and then all of them.
    for (const n of numbers.slice(0, 100)) expect(choose([codeOf(n)])).toHaveLength(1);
    expect(choose(numbers.map(codeOf))).toHaveLength(COUNT);
    expect(many.reads()).toBeLessThan(one.reads() + 5 * COUNT);
  });
});
