import { expect, it } from "vitest";
import { parse } from "../../src/syntax/parse.ts";

/** What may be missing in the tree because of each finding, and the block that alone misses it. */
function lostIn(text: string): readonly string[] {
  return parse({ path: "peta.ppb", text }).diagnostics.flatMap(({ lost = [] }) =>
    lost.map(({ parts, within }) => {
      const block =
        within === null ? "" : ` of «${text.slice(within.start, within.end).split("\n")[0] ?? ""}»`;
      return `${[...parts].sort().join(" ")}${block}`;
    }),
  );
}

/** Each row: a file with a statement that cannot be read, or stands in the wrong block; what it may have said. */
const LOST: readonly (readonly [text: string, lost: readonly string[]])[] = [
  ["peta A ? {\n}\n", []],
  ["peta {\n}\n", ["codes map settings"]],
  ["peta A {\n  judul\n}\n", ["codes"]],
  ["peta A {\n  kode peta\n}\n", ["codes"]],
  ["peta A {\n  aturan {\n    zzz zzz zzz zzz\n  }\n}\n", []],
  ["peta A {\n  aturan zzz {\n    x mati\n  }\n}\n", ["settings"]],
  ["unit\n", ["unit"]],
  ['unit a "A" singkatan\n', ["unit"]],
  ["jabatan -> \n", ["unit"]],
  ['level {\n  P.1 "A"\n}\n', []],
  ['level -> {\n  P.1 "A"\n}\n', ["fact", "process"]],
  ['level 0 {\n  P.1 -> -> "A"\n}\n', []],
  ['level 0 {\n  P.1 "A" {\n    masukan\n  }\n}\n', ["fact of «level 0 {»"]],
  ["level 0 {\n  alur\n}\n", ["flow of «level 0 {»"]],
  ["cfm {\n  lajur a { mulai }\n}\n", ["cfm"]],
  ["cfm P.1 {\n  lajur -> {\n    mulai\n  }\n}\n", ["flow lane step of «cfm P.1 {»"]],
  ["cfm P.1 {\n  pihak -> {\n    lajur a { mulai }\n  }\n}\n", ["flow lane step of «cfm P.1 {»"]],
  ["cfm P.1 {\n  lajur a {\n    x -> y z\n  }\n}\n", ["flow step of «cfm P.1 {»"]],
  ["cfm P.1 {\n  alur ->\n}\n", ["flow of «cfm P.1 {»"]],
  ["cfm P.1 {\n  tahap ->\n}\n", ["flow of «cfm P.1 {»", "paper"]],
  ["alur ->\n", ["flow"]],
  ["keputusan {\n  nomor\n}\n", []],
  ["keputusan -> {\n}\n", ["paper"]],
  ["lajur a { mulai }\n", ["cfm codes fact flow lane map paper process settings step unit"]],
  ['periksa "Memeriksa"\n', ["cfm flow step unit"]],
  ['zzz {\n  x "X"\n}\n', ["fact flow", "cfm codes map paper process settings unit"]],
  ["zzz zzz\n", ["flow", "unit"]],
  ["level 0 {\n  zzz -> {\n  }\n}\n", ["fact flow of «level 0 {»", "process"]],
  ["level 0 {\n  zzz -> ->\n}\n", ["fact flow of «level 0 {»", "process"]],
  ['cfm P.1 {\n  lajur a {\n    P.1 "A" pengampu b\n  }\n}\n', ["flow step of «cfm P.1 {»"]],
  ['cfm P.1 {\n  masukan "S"\n}\n', ["cfm fact flow paper step"]],
  ['level 0 {\n  masukan "S"\n}\n', ["fact of «level 0 {»"]],
  ["cfm P.1 {\n  lajur a {\n    mulai\n", ["cfm codes fact flow lane paper process settings step unit"]],
  ['level 0 {\n  P.1 "A"\n', ["cfm codes fact flow lane paper process settings step unit"]],
  ["{ x }\n", ["fact flow", "cfm codes map paper process settings unit"]],
  ["peta A {\n  aturan {\n    -> mati\n  }\n}\n", ["settings"]],
  ["peta A {\n  aturan -> {\n    x mati\n  }\n}\n", ["settings"]],
  ["peta A {\n  kode -> ->\n}\n", ["codes"]],
  ['level 0 {\n  P.1 -> {\n    masukan "S"\n  }\n}\n', ["fact of «level 0 {»", "process"]],
  ['level 0 {\n  P.1 "A" {\n    -> "S"\n  }\n}\n', ["fact of «level 0 {»"]],
  ['level 0 {\n  P.1 "A"\n  masukan ->\n}\n', ["fact of «level 0 {»"]],
  ["level 0 {\n  P.1\n}\n", []],
  ["jabatan -> {\n}\n", ["unit"]],
  ["cfm -> {\n  lajur a { mulai }\n}\n", ["cfm"]],
  ['cfm P.1 {\n  x "X"\n}\n', ["cfm flow paper step"]],
  ['cfm P.1 {\n  P.1 "X"\n}\n', ["cfm fact flow paper process"]],
  ['P.1 "X"\n', ["cfm fact flow process unit"]],
  ["mulai\n", ["cfm flow step unit"]],
  ["level 0 {\n  lajur a {\n    mulai\n  }\n}\n", ["cfm fact flow lane process step"]],
  ["cfm P.1 {\n  {\n    mulai\n  }\n}\n", ["flow lane step of «cfm P.1 {»"]],
  ['level 0 {\n  P.1 "A"\n  unit b "B"\n}\n', []],
  ['keputusan {\n  menimbang {\n    unit b "B"\n  }\n}\n', ["cfm paper unit"]],
];

it.each(LOST)("%j: %j", (text, lost) => {
  expect(lostIn(text)).toEqual(lost);
});
