import { defineMessages } from "../../diagnostics/message.ts";
import { pathOf } from "../../model/code.ts";
import { groupBy } from "../../syntax/group-by.ts";
import { numberOf } from "../../model/lookup.ts";
import type { Cfm } from "../../model/model.ts";
import { isUndeclared } from "../../model/symbol.ts";
import { joinCode } from "../../syntax/code.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "{code} sudah punya CFM.", en: "{code} already has a CFM." },
  help: {
    id: "Beri nomor bila prosesnya memang punya beberapa CFM: cfm {free}. Bila tidak, gabungkan keduanya.",
    en: "Number them if the process has several CFMs: cfm {free}. If not, merge the two.",
  },
  other: {
    id: "{other} belum punya CFM: bila salah satu dari keduanya miliknya, perbaiki kodenya. Bila tidak, gabungkan keduanya.",
    en: "{other} has no CFM: if one of the two is its own, correct the code. If not, merge the two.",
  },
  place: { id: "CFM pertama", en: "the first CFM" },
});

export const cfmGanda: Rule = {
  name: "cfm-ganda",
  severity: "error",
  *check({ map, facts }) {
    const meant = new Map([...facts.misnamedCfms].map(([key, cfm]) => [cfm, map.byPath.get(key)]));
    for (const list of groupBy(map.cfms, processOf).values()) {
      const first = new Map<number, Cfm>();
      // kode-format reports a number that cannot be read.
      const numbered = list.flatMap((cfm) => {
        const number = numberOf(cfm);
        return number === null ? [] : [{ cfm, number }];
      });
      let last = Math.max(...numbered.map(({ number }) => number));
      for (const { cfm, number } of numbered) {
        const earlier = first.get(number);
        if (earlier === undefined) {
          first.set(number, cfm);
          continue;
        }
        last += 1;
        const other = meant.get(cfm);
        const free = joinCode({ ...cfm.code, parts: [{ kind: "cfm", number: String(last) }] });
        yield {
          span: cfm.code.span,
          message: messages.message({ code: cfm.code.text }),
          help: other === undefined ? messages.help({ free }) : messages.other({ other: facts.name(other) }),
          related: [{ span: earlier.code.span, message: messages.place() }],
        };
      }
    }
  },
};

/** The process of a CFM, also one that nothing declares: the error in one code does not hide the other. */
function processOf({ process, code, reference }: Cfm): string {
  return process ?? (isUndeclared(reference) ? pathOf(code)?.join(".") : undefined) ?? code.text;
}
