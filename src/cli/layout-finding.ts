import { coreDiagnostic } from "../diagnostics/core.ts";
import type { Diagnostic, Text } from "../diagnostics/diagnostic.ts";
import type { LayoutError } from "../layout/layout.ts";
import type { Process, ProcessMap } from "../model/model.ts";
import type { Span } from "../source/source.ts";
import { drawingName } from "../views/names.ts";

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

/**
 * The finding that a failed layout is: at its CFM or step in the sources, or at the process whose title or map it is;
 * null when it is of none of these maps.
 */
export function layoutFinding(error: LayoutError, maps: readonly ProcessMap[]): Diagnostic | null {
  return cfmFinding(error, maps) ?? processFinding(error, maps);
}

function cfmFinding(error: LayoutError, maps: readonly ProcessMap[]): Diagnostic | null {
  const { drawing, step } = error.subject;
  const cfms = maps.flatMap((map) =>
    map.cfms.filter(({ process }) => {
      const owner = process === null ? undefined : map.byPath.get(process);
      return owner?.children.length === 0 && drawingName(owner, map) === drawing;
    }),
  );
  const places = cfms.map((cfm) => ({ cfm, at: cfm.steps.find((s) => s.id === step) }));
  // Maps may have CFMs of one name; the step decides which is meant.
  const place = places.find(({ at }) => at !== undefined) ?? places[0];
  if (place === undefined) return null;
  const subject: Text =
    place.at === undefined
      ? { id: error.message, en: error.message }
      : {
          id: `Langkah "${place.at.id}" dari ${error.message}`,
          en: `Step "${place.at.id}" of ${error.message}`,
        };
  return finding(error, place.at?.idSpan ?? place.cfm.code.span, subject);
}

/** On level maps, trees and relation maps what is drawn are processes; `step` is the key of one. */
function processFinding(error: LayoutError, maps: readonly ProcessMap[]): Diagnostic | null {
  const { drawing, step } = error.subject;
  const isDrawn = (process: Process, map: ProcessMap): boolean => {
    const name = drawingName(process, map);
    return name === drawing || `relasi-${name}` === drawing;
  };
  for (const map of maps) {
    const drawn = map.processes.find((process) => isDrawn(process, map));
    const blamed = step === null ? undefined : map.byPath.get(step);
    if (drawn === undefined && !(blamed !== undefined && WHOLE_MAP.has(drawing))) continue;
    const process = blamed ?? drawn;
    if (process === undefined) continue;
    const subject: Text =
      blamed === undefined
        ? { id: error.message, en: error.message }
        : {
            id: `Judul ${process.code.text} pada ${error.message}`,
            en: `The title of ${process.code.text} in ${error.message}`,
          };
    return finding(error, process.titleSpan, subject);
  }
  return null;
}

/** Drawings that belong to no process. */
const WHOLE_MAP: ReadonlySet<string> = new Set(["level-0", "pohon"]);

function finding(error: LayoutError, span: Span, subject: Text): Diagnostic {
  const { message, help } = REASONS[error.code];
  return coreDiagnostic(error.code, {
    span,
    message: { id: `${subject.id} ${message.id}.`, en: `${subject.en} ${message.en}.` },
    help,
  });
}
