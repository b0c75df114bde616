import type { Message } from "../diagnostics/diagnostic.ts";
import { render } from "../diagnostics/message.ts";

/** A file that is not imported at all, with the reason in one sentence. */
export class ImportRefusal extends Error {
  constructor(readonly text: Message) {
    super(render(text, "en"));
    this.name = "ImportRefusal";
  }
}
