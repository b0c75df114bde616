import { render } from "../message.ts";
import { positionAt } from "../../source/lines.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { terminalText } from "../../text/terminal.ts";
import type { Reporter } from "./reporter.ts";

/** JUnit XML: a test case a finding; hints pass, the rest fail. A clean run is one passed case. */
export const junit: Reporter = (diagnostics, { language }) => {
  const failures = diagnostics.filter((d) => d.severity !== "hint").length;
  const cases = diagnostics.map((d) => {
    const { line, column } = positionAt(d.span.file, d.span.start);
    const head = `    <testcase classname="${attribute(d.code)}" name="${attribute(`${d.span.file.path}:${line}:${column} ${render(d.message, language)}`)}"`;
    if (d.severity === "hint") return `${head}/>`;
    return `${head}>\n      <failure type="${attribute(d.code)}" message="${attribute(render(d.message, language))}">${content(body(d, language))}</failure>\n    </testcase>`;
  });
  if (cases.length === 0) cases.push(`    <testcase classname="ppb" name="check"/>`);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="ppb" tests="${cases.length}" failures="${failures}" errors="0">`,
    `  <testsuite name="ppb check" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">`,
    ...cases,
    `  </testsuite>`,
    `</testsuites>`,
    "",
  ].join("\n");
};

function body(d: Diagnostic, language: "id" | "en"): string {
  return d.help === undefined
    ? render(d.message, language)
    : `${render(d.message, language)}\n${render(d.help, language)}`;
}

function content(text: string): string {
  return terminalText(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\ufffe\uffff]/g, "\ufffd");
}

function attribute(text: string): string {
  return content(text)
    .replace(/"/g, "&quot;")
    .replace(/[\n\t]/g, " ");
}
