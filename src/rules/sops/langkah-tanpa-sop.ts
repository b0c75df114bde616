import { defineMessages } from "../../diagnostics/message.ts";
import { targetOf } from "../../model/symbol.ts";
import type { StepKind } from "../../syntax/ast.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "{count} langkah CFM ini tidak dicakup SOP mana pun: {steps}.",
    en: "{count} steps of this CFM belong to none of its SOPs: {steps}.",
  },
  help: {
    id: "Tambahkan ke SOP yang menguraikannya, misalnya: mencakup {step}",
    en: "Add them to the SOP that describes them, for example: mencakup {step}",
  },
});

/** What somebody does or decides; starts, ends and documents go with the steps beside them. */
const WORK: ReadonlySet<StepKind> = new Set<StepKind>(["activity", "decision", "subprocess"]);

/** How many steps a finding names. */
const NAMED = 4;

export const langkahTanpaSop: Rule = {
  name: "langkah-tanpa-sop",
  severity: "warning",
  *check({ map }) {
    for (const { code, sops, steps } of map.cfms) {
      // An SOP without a list is of all steps; a name that stands for nothing is a finding of its own.
      const isWhole = sops.some((sop) => sop.steps.length === 0);
      const isUnclear = sops.some((sop) => sop.steps.some((step) => targetOf(step) === null));
      if (sops.length === 0 || isWhole || isUnclear) continue;
      const covered = new Set(sops.flatMap((sop) => sop.steps.map(({ value }) => value)));
      const left = steps.filter(({ id, kind }) => WORK.has(kind) && !covered.has(id)).map(({ id }) => id);
      const [first] = left;
      if (first === undefined) continue;
      yield {
        span: code.span,
        message: messages.message({
          count: left.length,
          steps: left.length <= NAMED ? left.join(", ") : `${left.slice(0, NAMED).join(", ")}, …`,
        }),
        help: messages.help({ step: first }),
      };
    }
  },
};
