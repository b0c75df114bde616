import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Reference } from "../../model/symbol.ts";
import type { Suggestion } from "../../symbols/suggest.ts";
import type { SymbolTable } from "../../symbols/table.ts";
import { isCertainly } from "./certain.ts";

const messages = defineMessages({
  message: {
    id: 'Nama "{declared}" di deklarasi ini tidak dipakai; yang dipakai "{name}" ({count} tempat).',
    en: 'The name "{declared}" that is declared here is not used, but "{name}" is ({count} places).',
  },
  help: {
    id: "Tulis {name} di sini bila itu maksudnya; bila tidak, deklarasikan {name} juga.",
    en: "Write {name} here if that is meant; declare {name} as well if not.",
  },
  used: { id: "dipakai di sini", en: "used here" },
  fix: { id: "Ganti menjadi {name}", en: "Replace by {name}" },
});

const RELATED_LIMIT = 5;
/** Of fewer places each may be the one that is mistyped. */
const LEAST = 3;

/**
 * A name that is used in three places or more and not declared, beside a declaration with nearly the same name that nothing uses:
 * it is the declaration that is mistyped. Null where that is not so. `candidates`: all names that may be meant.
 */
export function misdeclared(
  places: readonly Reference[],
  meant: Suggestion | null,
  candidates: readonly string[],
  symbols: SymbolTable,
): Pick<Diagnostic, "span" | "message" | "help" | "related" | "fix"> | null {
  const name = places[0]?.value ?? "";
  if (meant?.evidence !== "near" || meant.to === null || places.length < LEAST) return null;
  const [declaration] = symbols.definition(meant.to)?.declarations ?? [];
  if (declaration === undefined || symbols.referencesTo(meant.to).length > 0) return null;
  return {
    span: declaration,
    message: messages.message({ declared: meant.text, name, count: places.length }),
    help: messages.help({ name }),
    related: places.slice(0, RELATED_LIMIT).map(({ span }) => ({ span, message: messages.used() })),
    fix: {
      grade: isCertainly(name, meant.text, candidates) ? "safe" : "suggested",
      title: messages.fix({ name }),
      edits: [{ span: declaration, newText: name }],
    },
  };
}
