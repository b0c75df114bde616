import { cfmEntries } from "./cfm-entries.ts";
import { decreeEntries } from "./decree-entries.ts";
import type { Entry, RuleName } from "./entry.ts";
import { mapEntries } from "./map-entries.ts";
import { processEntries } from "./process-entries.ts";

/** What the page says about every rule, in the order of the page. A rule without an entry is a type error. */
export const entries: Readonly<Record<RuleName, Entry>> = {
  ...mapEntries,
  ...processEntries,
  ...cfmEntries,
  ...decreeEntries,
};
