import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "CFM ini punya {count} langkah dan {count2} lajur.",
    en: "This CFM has {count} steps and {count2} lanes.",
  },
  help: {
    id: 'Pecah menjadi beberapa proses, misalnya di sekitar langkah "{middle}", dan hubungkan dengan subproses.',
    en: 'Split it into several processes, for example around step "{middle}", and link them with subproses.',
  },
});

export const cfmBesar: Rule = {
  name: "cfm-besar",
  severity: "hint",
  *check({ map }) {
    for (const cfm of map.cfms) {
      if (cfm.steps.length <= MAX_STEPS && cfm.lanes.length <= MAX_LANES) continue;
      const middle = cfm.steps[Math.floor(cfm.steps.length / 2)];
      yield {
        span: cfm.code.span,
        message: messages.message({ count: cfm.steps.length, count2: cfm.lanes.length }),
        help: messages.help({ middle: middle?.id ?? "" }),
      };
    }
  },
};

const MAX_STEPS = 40;
const MAX_LANES = 8;
