import { defineMessages } from "../../diagnostics/message.ts";
import { pathOf } from "../../model/code.ts";
import { isUndeclared, symbolId, targetOf, type SymbolId } from "../../model/symbol.ts";
import type { Rule } from "../rule.ts";
import { declareHelp } from "../wording/undeclared.ts";

const messages = defineMessages({
  message: { id: "Proses {code} tidak dideklarasikan.", en: "Process {code} is not declared." },
});

export const cfmTanpaInduk: Rule = {
  name: "cfm-tanpa-induk",
  severity: "error",
  *check({ map, facts, symbols }) {
    const meant = new Map([...facts.misnamedCfms].map(([key, cfm]) => [cfm, map.byPath.get(key)]));
    // A process that has its CFM, or that other processes make up, is not meant by another one.
    const taken = new Set<SymbolId | null>([
      ...map.cfms.map(({ reference }) => targetOf(reference)),
      ...map.processes.flatMap(({ key, children }) =>
        children.length > 0 ? [symbolId(map.symbol, "process", key)] : [],
      ),
    ]);
    for (const cfm of map.cfms) {
      const { reference } = cfm;
      // An unknown prefix is reported by kode-awalan-salah, an unreadable code by kode-format.
      if (!isUndeclared(reference)) continue;
      if (pathOf(reference.code) === null) continue;
      const own = meant.get(cfm);
      const near = symbols.suggestion(reference);
      const free = near === null || taken.has(near.to) ? null : near.text;
      yield {
        span: reference.span,
        message: messages.message({ code: reference.written }),
        help: declareHelp(own === undefined ? free : facts.name(own)),
      };
    }
  },
};
