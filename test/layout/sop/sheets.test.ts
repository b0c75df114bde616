import { expect, it } from "vitest";
import { arrange } from "../../../src/layout/sop/arrange.ts";
import { FORMS } from "../../../src/layout/sop/form.ts";
import { layOutSop } from "../../../src/layout/sop/index.ts";
import { plan } from "../../../src/views/plan.ts";
import { sopsOf } from "../../../src/views/sop/of-map.ts";
import { onlyMap, repositoryOf } from "../../documents/support.ts";
import { context } from "../../support/layout.ts";

const SHEET = { width: 822, height: 444 };

/** `count` steps by three executors in turn. */
function drawingOf(count: number) {
  const steps = Array.from({ length: count }, (_, i) => i);
  const lane = (n: number): string =>
    steps
      .filter((i) => i % 3 === n)
      .map(
        (i) =>
          `s${i} "Memeriksa dan meneruskan berkas permohonan ${i}" { kelengkapan "Berkas" waktu "1 hari" }`,
      )
      .join("\n");
  const repository = repositoryOf({
    "peta.ppb": `peta D { judul "Peta" instansi "Dinas" tahun 2027 }
unit a "Bidang A"
unit b "Bidang B"
unit c "Bidang C"
level 0 { P.1 "Pelayanan" pengampu a }
cfm P.1 {
${["a", "b", "c"].map((id, n) => `lajur ${id} {\n${lane(n)}\n}`).join("\n")}
alur ${steps.map((i) => `s${i}`).join(" -> ")}
}`,
  });
  const map = onlyMap(repository);
  return sopsOf(map, plan(map, repository))[0]!.drawing;
}

it("a table that one sheet holds in easily read text stands on one sheet, in the largest text that does", () => {
  const easy = FORMS.filter(({ names, text }) => names === "level" && text >= 7.5);
  const sizes = new Set<number>();
  for (let count = 4; count <= 24; count += 1) {
    const drawing = drawingOf(count);
    const whole = easy.find(
      (form) =>
        arrange(drawing, form, "all", SHEET.width - 2, SHEET.height - 2, context)?.sheets.length === 1,
    );
    const pages = layOutSop(drawing, context).paginate(SHEET, SHEET);
    expect(pages.length === 1).toBe(whole !== undefined);
    const text = whole?.text ?? easy[0]!.text;
    expect(pages[0]!.table!.textSize).toBe(text);
    sizes.add(whole?.text ?? 0);
  }
  // The largest text, a smaller one for the sake of one sheet, and several sheets.
  expect(sizes.has(8.5) && sizes.has(0) && sizes.size > 2).toBe(true);
});
