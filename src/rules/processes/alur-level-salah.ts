import { codeSuggester } from "../../diagnostics/nearest.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Process } from "../../model/model.ts";
import { isUndeclared } from "../../model/symbol.ts";
import { lazy } from "../../syntax/lazy.ts";
import { groupBy } from "../../syntax/group-by.ts";
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
    const code = ({ path }: Process): string => facts.code(path);
    // A flow joins siblings: where one end is known, the other is looked for among those.
    const anywhere = lazy(() => codeSuggester(map.processes.map(code)));
    const among = lazy(
      () =>
        new Map(
          [...groupBy(map.processes, parentOf)].map(([key, list]) => [key, codeSuggester(list.map(code))]),
        ),
    );
    for (const flow of map.siblingFlows) {
      const ends = [flow.from, flow.to];
      const [from, to] = ends.map(({ key }) => map.byPath.get(key ?? ""));
      for (const end of ends) {
        // An unknown prefix and a wrong code of the process itself are reported where they stand.
        if (!isUndeclared(end)) continue;
        const other = end === flow.from ? to : from;
        const near = (other && among().get(parentOf(other))) ?? anywhere();
        yield {
          span: end.code.span,
          message: messages.unknown({ code: end.code.text }),
          // A process is not suggested as its own neighbour.
          help: declareHelp(near(end.code.text, other && code(other))),
        };
      }
      if (ends.some(({ resolution }) => resolution.kind === "unresolved")) continue;
      if (from !== undefined && to !== undefined && parentOf(from) === parentOf(to)) continue;
      yield {
        span: flow.span,
        message: messages.notSiblings({ code: flow.from.code.text, code2: flow.to.code.text }),
        help: messages.siblings(),
      };
    }
  },
};

function parentOf({ path }: Process): string {
  return path.slice(0, -1).join(".");
}
