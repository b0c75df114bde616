import { expect, it } from "vitest";
import { layOut } from "../../../src/layout/index.ts";
import { bind } from "../../../src/model/bind/bind.ts";
import { parse } from "../../../src/syntax/parse.ts";
import { plan } from "../../../src/views/plan.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import { context } from "../../support/layout.ts";

const SOURCE = `peta UJI "Uji" {
  level 1 {
    P.1 "Perencanaan"
    P.2 "Pelaksanaan"
    P.3 "Arsip data"
    alur P.1 -> P.2
    alur P.2 ..> P.3
  }
}
`;

it("ties without order are dotted between processes too, and have no arrow", async () => {
  const file = { path: "peta.ppb", text: SOURCE };
  const { repository } = bind([{ file, tree: parse(file).tree }]);
  const drawings = plan(repository.maps[0]!, repository);
  const flows = drawings.flatMap((d) => (d.kind === "level" ? d.flows.map((f) => [d, f.kind] as const) : []));
  expect(flows.map(([, kind]) => kind)).toEqual(["sequence", "association"]);
  const { whole } = await layOut(flows[0]![0], context);
  expect(checkGeometry(whole, {})).toEqual([]);
  const lines = whole.groups.filter((g) => g.kind === "sequence" || g.kind === "association");
  const look = lines.map(({ kind, shapes: [route, ...rest] }) => ({
    kind,
    dashed: route?.type === "path" && route.paint.stroke?.dash !== undefined,
    arrows: rest.length,
  }));
  expect(look).toEqual([
    { kind: "sequence", dashed: false, arrows: 1 },
    { kind: "association", dashed: true, arrows: 0 },
  ]);
});
