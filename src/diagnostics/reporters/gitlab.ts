import { terminalJson } from "../../text/terminal.ts";
import { render } from "../message.ts";
import { positionAt } from "../../source/lines.ts";
import { fingerprint, type Reporter } from "./reporter.ts";

const SEVERITIES = { error: "major", warning: "minor", hint: "info" } as const;

/** GitLab Code Quality report. */
export const gitlab: Reporter = (diagnostics, { language }) => {
  const seen = new Map<string, number>();
  const unique = (print: string): string => {
    const count = seen.get(print) ?? 0;
    seen.set(print, count + 1);
    return count === 0 ? print : `${print}-${count}`;
  };
  return (
    terminalJson(
      diagnostics.map((d) => ({
        description:
          d.help === undefined
            ? render(d.message, language)
            : `${render(d.message, language)} ${render(d.help, language)}`,
        check_name: d.code,
        fingerprint: unique(fingerprint(d)),
        severity: SEVERITIES[d.severity],
        location: { path: d.span.file.path, lines: { begin: positionAt(d.span.file, d.span.start).line } },
      })),
    ) + "\n"
  );
};
