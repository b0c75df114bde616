import { terminalJson } from "../../text/terminal.ts";
import { render } from "../message.ts";
import { positionAt } from "../../source/lines.ts";
import type { Span } from "../../source/source.ts";
import { safeFix, SEVERITY_NAMES } from "../diagnostic.ts";
import { fingerprint, type Reporter } from "./reporter.ts";

/** Schema version 1, described in `docs/keluaran-check.md`. */
export const json: Reporter = (diagnostics, { language, version }) =>
  terminalJson({
    version: 1,
    tool: { name: "ppb", version },
    summary: {
      galat: diagnostics.filter((d) => d.severity === "error").length,
      peringatan: diagnostics.filter((d) => d.severity === "warning").length,
      saran: diagnostics.filter((d) => d.severity === "hint").length,
    },
    findings: diagnostics.map((d) => ({
      rule: d.code,
      severity: SEVERITY_NAMES.id[d.severity],
      message: render(d.message, language),
      help: d.help === undefined ? null : render(d.help, language),
      location: location(d.span),
      related: (d.related ?? []).map((r) => ({
        message: render(r.message, language),
        location: location(r.span),
      })),
      fixable: safeFix(d) !== null,
      fingerprint: fingerprint(d),
    })),
  }) + "\n";

function location(span: Span): object {
  return {
    file: span.file.path,
    start: positionAt(span.file, span.start),
    end: positionAt(span.file, span.end),
  };
}
