// What the bench of imported models looks at; bundled by it on the fly.
import { check } from "../../src/check.ts";
import { render } from "../../src/diagnostics/message.ts";
import { importFiles } from "../../src/import/import.ts";
import type { ImportNote } from "../../src/import/note.ts";
import type { Cfm } from "../../src/model/model.ts";

/** A CFM as names and texts, for a comparison with the file that it comes from. */
export interface CfmOutline {
  /** Of the CFM, its process and its map. */
  readonly titles: readonly string[];
  readonly lanes: readonly { readonly name: string; readonly group: string | null }[];
  readonly steps: readonly {
    readonly text: string;
    readonly lanes: readonly string[];
    readonly remarks: string;
  }[];
  /** Ends are texts of steps; a lane is `@` and its name. */
  readonly flows: readonly {
    readonly from: string;
    readonly to: string;
    readonly arrow: "->" | "..>";
    readonly label: string;
  }[];
}

export interface ModelOutcome {
  readonly refusal: string | null;
  readonly notes: readonly (Omit<ImportNote, "message"> & { readonly text: string })[];
  /** Codes of what `ppb check` finds in the sources. */
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly text: string }[];
  readonly sources: readonly string[];
  readonly cfms: readonly CfmOutline[];
  readonly ms: number;
}

/** Imports one file as a map of its own and checks that map. */
export function importModel(path: string, bytes: Uint8Array): ModelOutcome {
  const begun = performance.now();
  const { files, reports } = importFiles([{ path, bytes }], { code: null, map: null, sheet: null });
  const ms = performance.now() - begun;
  const refusal = reports[0]!.refusal;
  const { diagnostics, repository } = check(files.map((file) => ({ path: file.path, text: file.text })));
  return {
    refusal: refusal === null ? null : render(refusal, "en"),
    notes: reports[0]!.notes.map(({ message, ...note }) => ({ ...note, text: render(message, "en") })),
    findings: diagnostics.map(({ code, severity, span }) => ({
      code,
      severity,
      text: `${span.file.path}: ${span.file.text.slice(span.start, span.end).split("\n")[0] ?? ""}`,
    })),
    cfms: repository.maps.flatMap(({ cfms, title, processes }) =>
      cfms.map((cfm) => outlineOf(cfm, [title?.value ?? "", ...processes.map((process) => process.title)])),
    ),
    sources: files.map(({ path: name, text }) => `// ${name}\n${text}`),
    ms,
  };
}

function outlineOf(cfm: Cfm, titles: readonly string[]): CfmOutline {
  const laneName = (id: string): string => {
    const lane = cfm.lanes.find((one) => one.id.value === id);
    return lane?.unit?.name ?? id;
  };
  const steps = new Map(cfm.steps.map((step) => [step.id, step]));
  const endOf = (id: string): string => steps.get(id)?.text ?? `@${laneName(id)}`;
  return {
    titles: [cfm.title?.value ?? "", ...titles],
    lanes: cfm.lanes.map(({ id, group }) => ({ name: laneName(id.value), group: group?.value ?? null })),
    steps: cfm.steps.map(({ text, lanes, details }) => ({
      text,
      lanes: lanes.map(laneName),
      remarks: details.flatMap((detail) => (detail.kind === "jenis" ? [] : [detail.text.value])).join(" "),
    })),
    flows: cfm.flows.map(({ from, to, kind, label }) => ({
      from: endOf(from.value),
      to: endOf(to.value),
      arrow: kind === "sequence" ? "->" : "..>",
      label: label?.value ?? "",
    })),
  };
}
