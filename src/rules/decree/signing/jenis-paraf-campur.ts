import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";
import { foldTitle } from "../../../model/words.ts";

const messages = defineMessages({
  message: { id: '"{item}" sudah ada di paraf hierarki.', en: '"{item}" is already in paraf hierarki.' },
  help: { id: "Cantumkan di salah satu saja.", en: "Keep it in one of them." },
});

export const jenisParafCampur: Rule = {
  name: "jenis-paraf-campur",
  severity: "hint",
  *check({ map }) {
    const { hierarchy = [], coordination = [] } = map.decree?.initials ?? {};
    const inside = new Set(hierarchy.map((item) => foldTitle(item.value)));
    for (const item of coordination) {
      if (!inside.has(foldTitle(item.value))) continue;
      yield {
        span: item.span,
        message: messages.message({ item: item.value }),
        help: messages.help(),
      };
    }
  },
};
