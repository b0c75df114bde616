import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { plan } from "../../src/views/plan.ts";
import { sopsOf } from "../../src/views/sop/of-map.ts";
import { BASE } from "./table.ts";

const BORROW = "alur mulai -> catat -> selesai";
const EXAMPLES = join(import.meta.dirname, "../../examples");

function asking(text: string): string {
  return text.replace(/^peta [^{]*\{\n/m, (head) => `${head}  keluaran sop\n`);
}

it.each(["pelayanan", "diskopukm"])("counts what the printed table of %s lacks", (name) => {
  const folder = join(EXAMPLES, name);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ppb"))
    .sort();
  const { repository, diagnostics } = check(
    files.map((path) => ({
      path,
      text: asking(readFileSync(join(folder, path), "utf8")).replace(
        /^ {2}keluaran sop\n {2}keluaran sop\n/m,
        "",
      ),
    })),
  );
  const [map] = repository.maps;
  const printed = sopsOf(map!, plan(map!, repository)).flatMap(({ cfm, drawing }) => {
    const rows = drawing.rows.filter(({ kind }) => kind === "activity");
    const count = rows.filter((r) => !(r.requirements.length && r.duration.length && r.output.length)).length;
    return count === 0 ? [] : [`${cfm.code.text} ${count} ${rows.length}`];
  });
  const found = diagnostics
    .filter(({ code }) => code === "mutu-baku-kosong")
    .map(({ span, message: { args } }) => {
      const code = span.file.text.slice(span.start, span.end);
      return [code, args?.["count"], args?.["all"]].join(" ");
    });
  expect([...found].sort()).toEqual([...printed].sort());
  // The mutu baku of this example is whole: its SOPs leave no cell of an activity to be filled in by hand.
  if (name === "pelayanan") expect(found).toEqual([]);
});

it("says nothing more of a CFM whose flows name no step", () => {
  const text = BASE.replace('kode matriks "P.1.1"', 'kode matriks "P.1.1"\n  keluaran sop').replace(
    BORROW,
    "alur mulai -> catatt -> selesai",
  );
  const found = check([{ path: "peta.ppb", text }]).diagnostics;
  expect(found.filter(({ span }) => span.file.text.slice(span.start, span.end) === "P.1.2")).toEqual([]);
});
