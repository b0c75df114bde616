import type { Process } from "../../model/model.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "{leaf} belum punya pengampu.", en: "{leaf} has no owner." },
  help: {
    id: "Tambahkan pengampunya di baris ini, misalnya: pengampu {owner}",
    en: "Add its owner on this line, for example: pengampu {owner2}",
  },
});

export const pengampuHilang: Rule = {
  name: "pengampu-hilang",
  severity: "error",
  *check({ map, facts }) {
    const owned = facts.leaves.filter((leaf) => leaf.owners.length > 0);
    let passed = 0;
    for (const leaf of facts.leaves) {
      if (leaf.owners.length > 0) {
        passed += 1;
        continue;
      }
      if (facts.robbedParents.has(leaf.key)) continue;
      const kin = nearestKin(leaf, owned[passed - 1], owned[passed]);
      const owner = kin?.owners[0]?.value ?? map.units[0]?.id;
      yield {
        span: leaf.code.span,
        message: messages.message({ leaf: facts.name(leaf) }),
        help: messages.help({ owner: owner ?? "nama-unit", owner2: owner ?? "unit-name" }),
      };
    }
  },
};

/** Of a leaf's neighbours in code order the one that has more of its code; the earlier one of equals. */
function nearestKin(
  leaf: Process,
  before: Process | undefined,
  after: Process | undefined,
): Process | undefined {
  const shared = (other: Process | undefined): number =>
    other === undefined ? -1 : other.path.findIndex((n, i) => n !== leaf.path[i]);
  return shared(after) > shared(before) ? after : before;
}
