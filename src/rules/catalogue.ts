import { explained, type Explained } from "../diagnostics/catalogue.ts";
import type { Severity } from "../diagnostics/diagnostic.ts";
import { coreDiagnostics, type CoreCode } from "../diagnostics/core.ts";
import { ruleDocs } from "./docs.ts";
import { rules } from "./list.ts";

/** One kind of finding, with all that can be said about it. */
export interface CatalogueEntry extends Explained {
  readonly name: string;
  readonly severity: Severity;
}

const coreCodes = Object.keys(coreDiagnostics) as readonly CoreCode[];

/** Every kind of finding that `ppb check` can make: the rules, then the core diagnostics. Loaded by what shows the long texts. */
export const catalogue: readonly CatalogueEntry[] = [
  ...rules.flatMap(({ name, severity }) => {
    const doc = ruleDocs[name];
    return doc === undefined ? [] : [{ name, severity, ...doc }];
  }),
  ...coreCodes.map((name) => ({ name, severity: coreDiagnostics[name], ...explained[name] })),
];
