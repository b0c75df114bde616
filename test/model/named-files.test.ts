import { expect, it } from "vitest";
import { namedFiles } from "../../src/model/named-files.ts";
import { onlyMap } from "./support.ts";

const MAP = `peta K {
  huruf "huruf/Biasa.ttf" miring "huruf/Miring.ttf"
}
keputusan {
  kop { lambang "lambang.png" }
}
`;

it.each([
  ["peta.ppb", ""],
  ["dinas/peta.ppb", "dinas/"],
])(
  "the files that %s names are its fonts, then its emblem, each with a map that names it alone",
  (path, folder) => {
    const files = namedFiles(onlyMap({ [path]: MAP }));
    expect(files.map((file) => file.path)).toEqual(
      ["huruf/Biasa.ttf", "huruf/Miring.ttf", "lambang.png"].map((name) => folder + name),
    );
    expect(files.map(({ span }) => MAP.slice(span.start, span.end))).toEqual([
      '"huruf/Biasa.ttf"',
      '"huruf/Miring.ttf"',
      '"lambang.png"',
    ]);
    for (const file of files) expect(namedFiles(file.alone).map((one) => one.path)).toEqual([file.path]);
  },
);

it("a map that names no file has none", () => {
  expect(namedFiles(onlyMap({ "peta.ppb": "peta K { }\nkeputusan { }\n" }))).toEqual([]);
});
