import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SEVERITY_NAMES } from "../../src/diagnostics/diagnostic.ts";
import { catalogue } from "../../src/rules/catalogue.ts";
import { rules } from "../../src/rules/list.ts";

const PAGE = new URL("../../docs/aturan.md", import.meta.url);

/** The page of all rules, made from the rules themselves. */
function page(): string {
  const rows = catalogue
    .slice(0, rules.length)
    .map((r) => `- [${r.name}](#${r.name}) (${SEVERITY_NAMES.id[r.severity]}): ${r.summary.id}`);
  const others = catalogue.slice(rules.length);
  const sections = catalogue.map((r) =>
    [
      `## ${r.name}`,
      "",
      `**${SEVERITY_NAMES.id[r.severity]}.** ${r.summary.id}`,
      "",
      r.explanation.id,
      "",
      `_${r.summary.en} ${r.explanation.en}_`,
    ].join("\n"),
  );
  return [
    "# Aturan `ppb check`",
    "",
    `${rules.length} aturan. Contoh salah dan benar setiap aturan: \`ppb explain NAMA\`. Tingkatnya diatur per peta dengan`,
    "`aturan { NAMA peringatan }` (galat, peringatan, saran, mati) atau `--rule NAMA=tingkat`; satu temuan dibungkam dengan",
    "`// ppb-abaikan NAMA: alasan` pada baris sebelumnya. Halaman ini dibuat dari `src/rules/**/docs/` dan `src/diagnostics/catalogue.ts`",
    "(`PPB_GOLDEN=write npx vitest run test/rules/reference.test.ts`).",
    "",
    ...rows,
    "",
    `Di samping itu ${others.length} temuan pembacaan, yang tingkatnya tetap dan tidak dapat dibungkam:`,
    "",
    ...others.map((r) => `- [${r.name}](#${r.name}) (${SEVERITY_NAMES.id[r.severity]}): ${r.summary.id}`),
    "",
    sections.join("\n\n"),
    "",
  ].join("\n");
}

it("docs/aturan.md shows every rule and finding as it is", () => {
  if (process.env["PPB_GOLDEN"] === "write") writeFileSync(PAGE, page());
  expect(readFileSync(PAGE, "utf8")).toBe(page());
});
