import type { Text } from "../diagnostics/diagnostic.ts";

/** A file that is not imported at all, with the reason in one sentence. */
export class ImportRefusal extends Error {
  constructor(readonly text: Text) {
    super(text.en);
    this.name = "ImportRefusal";
  }
}
