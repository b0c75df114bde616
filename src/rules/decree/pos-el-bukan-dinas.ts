import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "{address} bukan alamat go.id.", en: "{address} is not a go.id address." },
  help: { id: "Pakai pos-el dinas.", en: "Use the agency's own address." },
});

export const posElBukanDinas: Rule = {
  name: "pos-el-bukan-dinas",
  severity: "hint",
  *check({ map }) {
    const contact = map.decree?.letterhead?.contact;
    const addresses = Array.from((contact?.value ?? "").matchAll(ADDRESS), ([found]) => found);
    const address = addresses.find((found) => !found.toLowerCase().endsWith(".go.id"));
    if (contact === undefined || address === undefined) return;
    yield {
      span: contact.span,
      message: messages.message({ address }),
      help: messages.help(),
    };
  },
};

/** Ends with a letter or a digit: a dot behind it ends the sentence. */
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{0,200}\w/g;
