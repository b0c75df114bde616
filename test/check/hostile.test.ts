import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { formatSource } from "../../src/syntax/format.ts";
import { growingWork } from "../support/work.ts";

const HEAD =
  'peta X {\n  judul "A"\n  instansi "B"\n}\nunit a "Bidang A"\nlevel 0 {\n  P.1 "Satu" pengampu a\n}\n';
const list = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join("");

/** Files that nobody would write, of a size that grows with n. */
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  "steps in a lane that is not closed": (n) =>
    `${HEAD}cfm P.1 {\nlajur a {\n${list(n, (i) => `s${i} "x"\n`)}`,
  "empty lanes that work leads to": (n) =>
    `${HEAD}cfm P.1 {\nlajur a {\ns "x"\n}\n${list(n, (i) => `lajur b${i} {\n}\nalur s -> b${i}\n`)}}\n`,
  "lanes that no flow connects": (n) =>
    `${HEAD}cfm P.1 {\n${list(n, (i) => `lajur b${i} {\ns${i} "x"\nt${i} cabang "x?"\n}\n`)}}\n`,
  "decisions of one way": (n) =>
    `${HEAD}cfm P.1 {\nlajur a {\nmulai\ns0 "x"\n${list(n, (i) => `s${i + 1} cabang "x?"\n`)}selesai\n}\nalur mulai -> s0${list(n, (i) => ` -> s${i + 1}`)}\n}\n`,
  "CFMs whose steps are missing": (n) =>
    `${HEAD}${list(n, (i) => `cfm P.${i} {\nlajur a {\ns "x"\nt "y"\n}\nalur r${i} -> s -> u -> v\n}\n`)}`,
  "messages to parties that have no lane": (n) =>
    `${HEAD}cfm P.1 {\nlajur a {\ns "x"\n}\n${list(n, (i) => `lajur b${i} {\n}\nalur s ..> c${i}\n`)}}\n`,
  "steps of one name": (n) => `${HEAD}cfm P.1 {\nlajur a {\n${"a\n".repeat(n)}}\n}\n`,
  "steps on one line": (n) => `${HEAD}cfm P.1 {\nlajur a {\n${'b "x" '.repeat(n)}\n}\n}\n`,
  "one chain of flows": (n) => `${HEAD}cfm P.1 {\nlajur a {\ns "x"\n}\nalur s${" -> s".repeat(n)}\n}\n`,
  "flows without arrows": (n) => `${HEAD}alur P.1${" P.1".repeat(n)}\n`,
  "flows without their word": (n) => `${HEAD}${"P.1 -> P.1\n".repeat(n)}`,
  comments: (n) => HEAD + "// komentar\n".repeat(n),
  suppressions: (n) => HEAD + "// ppb-abaikan kode-lompat: r\n".repeat(n),
  "suppressions with spaces": (n) => `${HEAD}// ppb-abaikan${" ".repeat(n)}\u2028x\n`,
  "nested blocks": (n) => "level 0 {\n".repeat(n),
  "opening braces": (n) => `${HEAD}${"{".repeat(n)}`,
  "closing braces behind indented lines": (n) =>
    `${list(n, (i) => `${" ".repeat(i % 50)}x\n`)}${"}".repeat(n)}`,
  "unknown blocks": (n) => HEAD + "struktur x {\n  a b\n}\n".repeat(n),
  "unknown words": (n) => HEAD + list(n, (i) => `kata${i} lain\n`),
  "mistyped keywords": (n) => HEAD + list(n, (i) => `unitt u${i} "Bidang"\n`),
  "texts that are not closed": (n) => `${HEAD}level 1 {\n${list(n, (i) => `P.1.${i} "x\n`)}}\n`,
  "texts that are not closed before braces": (n) =>
    `${HEAD}cfm P.1 {\n${list(n, (i) => `lajur a${i} "x {\n`)}}\n`,
  "texts without quotes": (n) => HEAD + list(n, (i) => `unit u${i} Bidang Satu\n`),
  "a text without quotes of many spaces": (n) => `${HEAD}unit b Bidang${" ".repeat(n)}B\n`,
  "curly quotes": (n) => HEAD + list(n, (i) => `unit u${i} “Bidang”\n`),
  "foreign arrows": (n) => `${HEAD}cfm P.1 {\nlajur a {\ns "x"\n}\n${"alur s => s\n".repeat(n)}}\n`,
  "a flow to the left that is cut short": (n) =>
    `${HEAD}cfm P.1 {\nlajur a {\ns "x"\n}\nalur s${" <--- s".repeat(n)} "x\n}\n`,
  "flows to the left": (n) =>
    `${HEAD}cfm P.1 {\nlajur a {\ns "x"\n}\n${"alur s <-[Ya]- s <- s\n".repeat(n)}}\n`,
  "steps in brackets on one line": (n) =>
    `${HEAD}cfm P.1 {\nlajur a {\ns "x"\n}\nalur [s]${"->[s]".repeat(n)}\n}\n`,
  "lines of a chat": (n) => `${HEAD}${"[12/03/26 09.14] Budi: unit b\n".repeat(n)}`,
  "lines of a table": (n) => HEAD + list(n, (i) => `unit,u${i},"Bidang"\n`),
  "a level pasted twice": (n) => `${HEAD}${`level 1 {\n${list(n, (i) => `P.1.${i} "x"\n`)}}\n`.repeat(2)}`,
  "blocks pasted again and again that are not closed": (n) =>
    `${HEAD}${'cfm P.1 {\nlajur a {\ns "x"\n'.repeat(n)}`,
  "steps of one name with blocks that are not closed": (n) =>
    `${HEAD}cfm P.1 {\nlajur a {\n${'s "x" {\n'.repeat(n)}`,
  "two units in turn": (n) => `${HEAD}${'unit b "B"\nunit c "C"\n'.repeat(n)}`,
  "CFMs without braces": (n) => HEAD + list(n, (i) => `cfm P.${i}\n  lajur a\n    s${i} "x"\n`),
  "flows to steps that are missing": (n) =>
    `${HEAD}cfm P.1 {\nlajur a {\nmulai\n}\n${list(n, (i) => `alur mulai -> s${i}\n`)}}\n`,
  "processes in a list of the decree": (n) =>
    `${HEAD}keputusan {\nmengingat {\n${list(n, (i) => `P.1.${i} "x"\n`)}}\n}\n`,
  "dots behind a dash": (n) => `${HEAD}alur P.1 -${".".repeat(n)} P.1\n`,
  brackets: (n) => `${HEAD}alur P.1 ${"-[".repeat(n)}\n`,
  "a long word": (n) => `${HEAD}${"x".repeat(n)} "y"\nunit ${"x".repeat(n)} "z"\n`,
  "a long word of soft hyphens": (n) => `${HEAD}unit ${"a\u00ad".repeat(n)} "z"\n`,
  "moved declarations": (n) => `${HEAD}level 1 {\n${list(n, (i) => `mitra m${i} "Mitra"\n`)}}\n`,
  "processes on one line": (n) => `${HEAD}level 1 { ${list(n, (i) => `P.1.${i} "x" `)}}\n`,
  "names with spaces": (n) =>
    `${HEAD}cfm P.1 {\nlajur a {\n${list(n, (i) => `s ${i} "x"\n`)}}\n${list(n, (i) => `alur s ${i} -> s ${i}\n`)}}\n`,
  "a block text of spaces": (n) => `${HEAD}unit b """${" ".repeat(n)}x\n\n"""\n`,
  "items of lists": (n) => `${HEAD}level 1 {\nP.1.1 "x" masukan:\n${'- "x"\n'.repeat(n)}}\n`,
  "numbers in brackets on one line": (n) => `${HEAD}${"(1) ".repeat(n)}\n`,
  "blocks of do and end": (n) => `${HEAD}cfm P.1 {\n${list(n, (i) => `lajur a${i} do\nend\n`)}}\n`,
  "blocks of do without an end": (n) => `${HEAD}cfm P.1 {\n${list(n, (i) => `lajur a${i} do\n`)}}\n`,
  "shapes as braces": (n) => `${HEAD}cfm P.1 {\nlajur a {\n${list(n, (i) => `s${i}{"x"}\n`)}}\n}\n`,
  "lines of signs": (n) => HEAD + list(n, (i) => `@@ ${i} ?? %% <x> & | ** ; &quot; (1)\n`),
  "words run together": (n) => HEAD + list(n, (i) => `unita${i} "x"\n`),
  "codes cut by line ends": (n) => `${HEAD}level 1 {\n${"alur P 1 -> P\n2\n".repeat(n)}}\n`,
  "lines that go on": (n) => `${HEAD}unit b\n${"\n".repeat(n)}"B"\n`,
};
const SMALL = 60;
/** Names that are missing are compared with one another, up to a bound that lies above the common size. */
const LARGER: Readonly<Record<string, number>> = {
  "flows to steps that are missing": 1600,
  "messages to parties that have no lane": 100,
  "names with spaces": 100,
};
/** Twice the file is twice the work; sorting, and tables that are made once, account for the rest. */
const MOST = 2.6;

describe("the work that a hostile file makes is in proportion to it", () => {
  it.each(Object.entries(SHAPES))("%s", async (name, make) => {
    const { first, second } = await growingWork(LARGER[name] ?? SMALL, (n) => {
      const file = { path: "peta.ppb", text: make(n) };
      return () => {
        check([file]);
        formatSource(file);
      };
    });
    // A shape may be one long word: then there is little to count.
    expect(second / Math.max(first, SMALL)).toBeLessThan(MOST);
  });
});
