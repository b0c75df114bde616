import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: { id: "Proses {code} tidak ditemukan.", en: "Process {code} is not found." },
  cfm: { id: "CFM {code} tidak ditemukan.", en: "CFM {code} is not found." },
  cfmHelp: {
    id: "Periksa nomornya, atau tulis bloknya: cfm {code}.",
    en: "Check its number, or write its block: cfm {code}.",
  },
  help: {
    id: "Periksa kodenya, atau deklarasikan prosesnya.",
    en: "Check the code, or declare the process.",
  },
  noPrefix: {
    id: "Tidak ada peta berawalan {prefix}. Awalan peta ini: {own}.",
    en: "No map has the prefix {prefix}. This map's: {own}.",
  },
  nearPrefix: {
    id: "Tidak ada peta berawalan {prefix}. Maksud Anda {near}?",
    en: "No map has the prefix {prefix}. Did you mean {near}?",
  },
});

export const subprosesTakDikenal: Rule = {
  name: "subproses-tak-dikenal",
  severity: "error",
  *check({ map, symbols }) {
    for (const { target } of map.cfms.flatMap((cfm) => cfm.steps)) {
      if (target?.resolution.kind !== "unresolved" || target.resolution.reason === "doubtful") continue;
      const { prefix } = target.code;
      const near = symbols.suggestion(target)?.text;
      yield {
        span: target.span,
        message:
          target.cfm === null
            ? messages.message({ code: target.written })
            : messages.cfm({ code: target.written }),
        help:
          target.resolution.reason === "name"
            ? target.cfm === null
              ? messages.help()
              : messages.cfmHelp({ code: target.written })
            : near === undefined
              ? messages.noPrefix({ prefix, own: map.prefixes.join(", ") })
              : messages.nearPrefix({ prefix, near }),
      };
    }
  },
};
