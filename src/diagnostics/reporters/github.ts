import { terminalText } from "../../text/terminal.ts";
import { render } from "../message.ts";
import { positionAt } from "../../source/lines.ts";
import type { Reporter } from "./reporter.ts";

const COMMANDS = { error: "error", warning: "warning", hint: "notice" } as const;

/** GitHub Actions workflow commands: each finding becomes an annotation of the changed file. */
export const github: Reporter = (diagnostics, { language }) =>
  diagnostics
    .map((d) => {
      const start = positionAt(d.span.file, d.span.start);
      const end = positionAt(d.span.file, d.span.end);
      const place = [
        `file=${property(d.span.file.path)}`,
        `line=${start.line}`,
        `col=${start.column}`,
        `endLine=${end.line}`,
        `endColumn=${end.column}`,
        `title=${property(d.code)}`,
      ].join(",");
      const help = d.help === undefined ? "" : `\n${render(d.help, language)}`;
      return `::${COMMANDS[d.severity]} ${place}::${data(render(d.message, language) + help)}\n`;
    })
    .join("");

function data(text: string): string {
  return withoutControls(text).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

/** Line ends are this form's own to escape; the rest is as in any log. */
function withoutControls(text: string): string {
  return text
    .split(/(\r?\n|\r)/)
    .map((part) => (/[\r\n]/.test(part) ? part : terminalText(part)))
    .join("");
}
