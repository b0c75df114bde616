import { explained, type Explained } from "../diagnostics/catalogue.ts";
import type { Severity } from "../diagnostics/diagnostic.ts";
import { earlierFindings, type EarlierName } from "../diagnostics/earlier.ts";
import { rules } from "./list.ts";

/** One kind of finding, with all that can be said about it. */
export interface CatalogueEntry extends Explained {
  readonly name: string;
  readonly severity: Severity;
}

const earlierNames = Object.keys(earlierFindings) as readonly EarlierName[];

/** Every kind of finding that `ppb check` can make: the rules, then what reading and binding tell. */
export const catalogue: readonly CatalogueEntry[] = [
  ...rules,
  ...earlierNames.map((name) => ({ name, severity: earlierFindings[name], ...explained[name] })),
];
