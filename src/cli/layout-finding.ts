import type { Diagnostic, Text } from "../diagnostics/diagnostic.ts";
import type { LayoutError } from "../layout/layout.ts";
import type { ProcessMap } from "../model/model.ts";
import { drawingName } from "../views/plan.ts";

const REASONS: Readonly<Record<LayoutError["code"], { readonly message: Text; readonly help: Text }>> = {
  "terlalu-besar": {
    message: {
      id: "tidak muat pada satu lembar, juga dengan huruf 7 pt",
      en: "does not fit on one sheet, not even in 7 pt",
    },
    help: {
      id: "Persingkat teksnya, atau pecah menjadi proses yang lebih kecil.",
      en: "Shorten its text, or split it into smaller processes.",
    },
  },
  "gambar-tak-sah": {
    message: { id: "tidak dapat digambar dengan benar", en: "cannot be drawn correctly" },
    help: {
      id: "Pecah menjadi proses yang lebih kecil, atau kurangi alurnya.",
      en: "Split it into smaller processes, or use fewer flows.",
    },
  },
};

/** The finding that a failed layout is, at its CFM or step in the sources; null when it is of no CFM of these maps. */
export function layoutFinding(error: LayoutError, maps: readonly ProcessMap[]): Diagnostic | null {
  const { drawing, step } = error.subject;
  const cfms = maps.flatMap((map) =>
    map.cfms.filter(({ process }) => {
      const owner = process === null ? undefined : map.byPath.get(process);
      return owner !== undefined && drawingName(owner, map) === drawing;
    }),
  );
  const places = cfms.map((cfm) => ({ cfm, at: cfm.steps.find((s) => s.id === step) }));
  // Maps may have CFMs of one name; the step tells which is meant.
  const place = places.find(({ at }) => at !== undefined) ?? places[0];
  if (place === undefined) return null;
  const { message, help } = REASONS[error.code];
  const [id, en] =
    place.at === undefined
      ? [error.message, error.message]
      : [`Langkah "${place.at.id}" dari ${error.message}`, `Step "${place.at.id}" of ${error.message}`];
  return {
    rule: error.code,
    severity: "galat",
    span: place.at?.idSpan ?? place.cfm.code.span,
    message: { id: `${id} ${message.id}.`, en: `${en} ${message.en}.` },
    help,
  };
}
