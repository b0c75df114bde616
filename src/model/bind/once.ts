import { coreDiagnostic } from "../../diagnostics/core.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Span } from "../../source/source.ts";

const messages = defineMessages({
  repeated: {
    id: "{name} sudah ditulis: yang pertama yang berlaku.",
    en: "{name} has already been written: the first one counts.",
  },
  deleteOne: { id: "Hapus salah satunya.", en: "Delete one of them." },
  first: { id: "yang berlaku", en: "the one that counts" },
});

/** The members of a union of nodes that may have a kind; one member may stand for several kinds. */
export type OfKind<Node extends { readonly kind: string }, K extends Node["kind"]> = Node extends {
  readonly kind: infer Own;
}
  ? K extends Own
    ? Node
    : never
  : never;

/** Reports what is written and has no effect; every part of a map that may be written once is read through this. */
export interface Once {
  /**
   * The first of several values for one thing. Each later one is reported, or, with `sameIsFine`, each later one that
   * says something else. `name` is what the author wrote before the value: "judul", "kode peta".
   */
  first<T extends { readonly span: Span }>(
    name: string,
    all: readonly T[],
    sameIsFine?: (a: T, b: T) => boolean,
  ): T | null;
}

export function once(diagnostics: Diagnostic[]): Once {
  return {
    first(name, all, sameIsFine) {
      const [kept = null, ...others] = all;
      for (const other of others) {
        if (kept === null || sameIsFine?.(kept, other) === true) continue;
        diagnostics.push(
          coreDiagnostic("tertulis-ganda", {
            span: other.span,
            message: messages.repeated({ name }),
            help: messages.deleteOne(),
            related: [{ span: kept.span, message: messages.first() }],
          }),
        );
      }
      return kept;
    },
  };
}
