import { suggester } from "../../diagnostics/nearest.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { isUndeclared } from "../../model/symbol.ts";
import type { Rule } from "../rule.ts";
import { declareHelp } from "../wording/undeclared.ts";

const messages = defineMessages({
  notSiblings: {
    id: "{code} dan {code2} tidak berada di peta level yang sama.",
    en: "{code} and {code2} are not on one level map.",
  },
  unknown: { id: "Proses {code} tidak dideklarasikan.", en: "Process {code} is not declared." },
  siblings: {
    id: "Hubungkan dua proses dengan induk yang sama.",
    en: "Connect two processes of one parent.",
  },
});

export const alurLevelSalah: Rule = {
  name: "alur-level-salah",
  severity: "error",
  *check({ map, facts }) {
    const codes = map.processes.map((p) => facts.code(p.path));
    const near = suggester(codes);
    for (const flow of map.siblingFlows) {
      const ends = [flow.from, flow.to];
      const [from, to] = ends.map(({ key }) => map.byPath.get(key ?? ""));
      for (const end of ends) {
        // An unknown prefix and a wrong code of the process itself are reported where they stand.
        if (!isUndeclared(end)) continue;
        // A process is not suggested as its own neighbour.
        const other = facts.code((end === flow.from ? to : from)?.path ?? []);
        yield {
          span: end.code.span,
          message: messages.unknown({ code: end.code.text }),
          help: declareHelp(near(end.code.text, other)),
        };
      }
      if (ends.some(({ resolution }) => resolution.kind === "unresolved")) continue;
      if (from !== undefined && from.path.slice(0, -1).join() === to?.path.slice(0, -1).join()) continue;
      yield {
        span: flow.span,
        message: messages.notSiblings({ code: flow.from.code.text, code2: flow.to.code.text }),
        help: messages.siblings(),
      };
    }
  },
};
