import { terminalJson } from "../../text/terminal.ts";
import { render } from "../message.ts";
import { positionAt } from "../../source/lines.ts";
import type { Span } from "../../source/source.ts";
import { fingerprint, STANDARD_SEVERITY, type Reporter } from "./reporter.ts";

/** SARIF 2.1.0 (OASIS), as code scanning services read it. */
export const sarif: Reporter = (diagnostics, { language, version, rules }) => {
  const index = new Map(rules.map((rule, i) => [rule.name, i]));
  return (
    terminalJson({
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "ppb",
              semanticVersion: version,
              rules: rules.map((rule) => ({
                id: rule.name,
                shortDescription: { text: rule.summary[language] },
                fullDescription: { text: rule.explanation[language] },
                defaultConfiguration: { level: STANDARD_SEVERITY[rule.severity] },
              })),
            },
          },
          columnKind: "utf16CodeUnits",
          results: diagnostics.map((d) => ({
            ruleId: d.code,
            ...(index.has(d.code) ? { ruleIndex: index.get(d.code) } : {}),
            level: STANDARD_SEVERITY[d.severity],
            message: {
              text:
                d.help === undefined
                  ? render(d.message, language)
                  : `${render(d.message, language)} ${render(d.help, language)}`,
            },
            locations: [physical(d.span)],
            ...(d.related === undefined
              ? {}
              : {
                  relatedLocations: d.related.map((r) => ({
                    ...physical(r.span),
                    message: { text: render(r.message, language) },
                  })),
                }),
            partialFingerprints: { ppb: fingerprint(d) },
          })),
        },
      ],
    }) + "\n"
  );
};

function physical(span: Span): object {
  const start = positionAt(span.file, span.start);
  const end = positionAt(span.file, Math.max(span.end, span.start));
  return {
    physicalLocation: {
      artifactLocation: { uri: span.file.path.split("/").map(segmentUri).join("/") },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

/** A part of a path for a URI. Names with unpaired surrogates exist on Windows; no URI can hold them. */
function segmentUri(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, "\ufffd"));
}
