import { suggester } from "../../diagnostics/nearest.ts";
import { defineMessages } from "../../diagnostics/message.ts";
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
      // An unknown prefix and a wrong code of the process itself are reported where they stand.
      if ([flow.from, flow.to].some(({ resolution: r }) => r.kind === "unresolved" && r.reason !== "name"))
        continue;
      const absent = flow.from.key === null ? flow.from : flow.to.key === null ? flow.to : null;
      const from = map.byPath.get(flow.from.key ?? "");
      const to = map.byPath.get(flow.to.key ?? "");
      if (
        absent === null &&
        from !== undefined &&
        from.path.slice(0, -1).join() === to?.path.slice(0, -1).join()
      )
        continue;
      // A process is not suggested as its own neighbour.
      const other = facts.code((absent === flow.from ? to : from)?.path ?? []);
      yield {
        span: absent?.code.span ?? flow.span,
        message:
          absent === null
            ? messages.notSiblings({ code: flow.from.code.text, code2: flow.to.code.text })
            : messages.unknown({ code: absent.code.text }),
        help: absent === null ? messages.siblings() : declareHelp(near(absent.code.text, other)),
      };
    }
  },
};
