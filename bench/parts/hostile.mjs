// Whether the cost of reading stays in proportion on files that nobody would write: n, 2n and 4n of each.
import { bundled } from "./bundle.mjs";

const HEAD = 'peta X { judul "a" instansi "b" }\nunit a "A"\nlevel 0 { P.1 "Satu" pengampu a }\n';
const list = (n, line) => Array.from({ length: n }, (_, i) => line(i)).join("");

const cases = {
  "steps in an unclosed lane": (n) => `${HEAD}cfm P.1 { lajur a {\n${list(n, (i) => `s${i} "x"\n`)}`,
  "tiny steps of one name": (n) => `${HEAD}cfm P.1 { lajur a {\n${"a\n".repeat(n)}`,
  "one chain of flows": (n) =>
    `${HEAD}cfm P.1 { lajur a {\n${list(100, (i) => `s${i} "x"\n`)}}\nalur s0${list(n, (i) => ` -> s${i % 100}`)}\n}\n`,
  comments: (n) => HEAD + "// komentar\n".repeat(n),
  "silencing comments": (n) => HEAD + "// ppb-abaikan kode-lompat: r\n".repeat(n),
  "nested blocks": (n) => "level 0 {\n".repeat(n),
  errors: (n) => HEAD + "level 0 { P.1 P } judul\n".repeat(n),
  "unclosed texts": (n) => `${HEAD}level 1 {\n${list(n, (i) => `P.1.${i} "x\n`)}}\n`,
  "unclosed texts before braces": (n) => `${HEAD}cfm P.1 {\n${list(n, (i) => `lajur a${i} "x {\n`)}}\n`,
  "unknown owners": (n) =>
    `${HEAD}${list(n / 4, (i) => `unit u${i} "Unit ${i}"\n`)}level 1 {\n${list(n / 4, (i) => `P.1.${(i % 900) + 1} "x" pengampu z${i}q\n`)}}\n`,
  "unknown parties": (n) =>
    `${HEAD}cfm P.1 {\n${list(n / 4, (i) => `lajur l${i} "L" {\ns${i} "x" bersama q${i}x\n}\n`)}}\n`,
  "unknown steps": (n) =>
    `${HEAD}cfm P.1 { lajur a {\n${list(n / 4, (i) => `s${i} "x"\n`)}}\n${list(n / 4, (i) => `alur s${i} -> zz${i}z\n`)}}\n`,
  "one untidy word": (n) => `${HEAD}level 1 { P.1.1 "${"x".repeat(10 * n)}  y" }\n`,
  "blanks behind Nomor": (n) =>
    `${HEAD}keputusan {\nmenimbang { "Nomor${" ".repeat(10 * n)}x" }\nmemperhatikan { "Peraturan Nomor${" ".repeat(10 * n)}x" }\n}\n`,
  "two long words": (n) =>
    `${HEAD}level 1 {\nP.1.1 "ab ${"a".repeat(n)}bcde"\nP.1.2 "ab ${"a".repeat(n)}bbcde"\n}\n`,
  "unknown rule settings": (n) => `peta X { judul "a" aturan {\n${list(n, (i) => `kode-x${i} mati\n`)}} }\n`,
  "processes on one line": (n) => `${HEAD}level 1 { ${'P.1.1 "x" '.repeat(n)}}\n`,
};
const START = 20_000;
const ROUNDS = 3;

/** `check` and `formatSource` of the sources as they are, bundled on the fly. */
export async function importCheck() {
  return import(await bundled("hostile.ts"));
}

/** Prints user time of check and fmt, and how much 2n and 4n take over n; 2 and 4 are in proportion. */
export async function measureHostile() {
  const { check, formatSource } = await importCheck();
  const time = (work) => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1000;
  };
  console.log("\n| hostile file | check n ms | 2n | 4n | fmt n ms | 2n | 4n |");
  console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const [name, make] of Object.entries(cases)) {
    const best = [1, 2, 4].map(() => [Infinity, Infinity]);
    for (let round = 0; round <= ROUNDS; round += 1) {
      [1, 2, 4].forEach((times, i) => {
        const file = { path: "a.ppb", text: make(START * times) };
        const found = [time(() => check([file])), time(() => formatSource(file))];
        // The first round warms up.
        if (round > 0) best[i] = best[i].map((value, k) => Math.min(value, found[k]));
      });
    }
    const cells = [0, 1].flatMap((k) => [
      best[0][k].toFixed(0),
      (best[1][k] / best[0][k]).toFixed(1),
      (best[2][k] / best[0][k]).toFixed(1),
    ]);
    console.log(`| ${name} | ${cells.join(" | ")} |`);
  }
}
