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
    const address = /[\w.+-]{1,64}@[\w.-]{1,200}/.exec(contact?.value ?? "")?.[0];
    if (contact === undefined || address === undefined || address.endsWith(".go.id")) return;
    yield {
      span: contact.span,
      message: messages.message({ address }),
      help: messages.help(),
    };
  },
};
