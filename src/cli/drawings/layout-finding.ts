import type { UntidyDrawing } from "../../build/result.ts";
import { coreDiagnostic } from "../../diagnostics/core.ts";
import type { Diagnostic, Text } from "../../diagnostics/diagnostic.ts";
import type { LayoutError, LayoutSubject } from "../../layout/layout.ts";
import type { Process, ProcessMap } from "../../model/model.ts";
import type { BlemishKind } from "../../scene/check.ts";
import type { Span } from "../../source/source.ts";
import { cfmName, drawingName } from "../../views/names.ts";

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

/** What is seen of a blemish, after the name of its step or drawing. */
const BLEMISHES: Readonly<Record<BlemishKind, Text>> = {
  "slanted-segment": { id: "memiliki garis yang miring", en: "has a slanted line" },
  "label-over": {
    id: "memiliki label di atas garis atau teks lain",
    en: "has a label on a line or another text",
  },
  "text-outside-box": { id: "memiliki teks yang melewati tepinya", en: "has a text over its edge" },
  "label-astray": {
    id: "memiliki label yang dapat dibaca sebagai milik alur lain",
    en: "has a label that may be read as another flow's",
  },
  "broken-word": { id: "memiliki kata yang terpotong", en: "has a broken word" },
  "slanted-exit": {
    id: "memiliki jalan keluar di antara dua sudutnya",
    en: "has a way out between two of its corners",
  },
  "end-off-middle": {
    id: "memiliki garis yang berujung di samping tengah sisinya",
    en: "has a line that ends beside the middle of its side",
  },
  "two-way-point": {
    id: "memiliki cabang yang terbaca sebagai panah dua arah",
    en: "has a branching that reads as an arrow with two heads",
  },
};

const UNTIDY_HELP: Text = {
  id: "Gambar tetap dibuat. Kurangi jalan keluar langkah itu, atau persingkat labelnya.",
  en: "The drawing is made all the same. Give the step fewer ways out, or shorten their labels.",
};

/** A hint for each blemish of a drawing, at its step in the sources. */
export function blemishFindings(
  { drawing, heading, blemishes }: UntidyDrawing,
  maps: readonly ProcessMap[],
): readonly Diagnostic[] {
  return blemishes.flatMap(({ kind, step }) => {
    const place = placeOf({ drawing, step }, heading, maps);
    if (place === null) return [];
    const { id, en } = BLEMISHES[kind];
    const { span, subject } = place;
    return coreDiagnostic("gambar-kurang-rapi", {
      span,
      message: { id: `${subject.id} ${id}.`, en: `${subject.en} ${en}.` },
      help: UNTIDY_HELP,
    });
  });
}

/**
 * The finding that a failed layout is: at its CFM or step in the sources, or at the process whose title or map it is;
 * null when it is of none of these maps.
 */
export function layoutFinding(
  { code, message, subject }: Pick<LayoutError, "code" | "message" | "subject">,
  maps: readonly ProcessMap[],
): Diagnostic | null {
  const place = placeOf(subject, message, maps);
  if (place === null) return null;
  const reason = REASONS[code];
  return coreDiagnostic(code, {
    span: place.span,
    message: {
      id: `${place.subject.id} ${reason.message.id}.`,
      en: `${place.subject.en} ${reason.message.en}.`,
    },
    help: reason.help,
  });
}

/** Where in the sources something drawn is said, and what it is called. */
interface Place {
  readonly span: Span;
  readonly subject: Text;
}

function placeOf(subject: LayoutSubject, heading: string, maps: readonly ProcessMap[]): Place | null {
  return cfmPlace(subject, heading, maps) ?? processPlace(subject, heading, maps);
}

function cfmPlace(
  { drawing, step }: LayoutSubject,
  heading: string,
  maps: readonly ProcessMap[],
): Place | null {
  const cfms = maps.flatMap((map) =>
    map.cfms.filter((cfm) => {
      const owner = cfm.process === null ? undefined : map.byPath.get(cfm.process);
      // The table of an SOP is of its CFM.
      return owner?.children.length === 0 && cfmName(cfm, owner, map) === drawing.replace(/^sop-/, "");
    }),
  );
  const places = cfms.map((cfm) => ({ cfm, at: cfm.steps.find((s) => s.id === step) }));
  // Maps may have CFMs of one name; the step decides which is meant.
  const place = places.find(({ at }) => at !== undefined) ?? places[0];
  if (place === undefined) return null;
  if (place.at === undefined) return { span: place.cfm.code.span, subject: { id: heading, en: heading } };
  const { id, idSpan } = place.at;
  return {
    span: idSpan,
    subject: { id: `Langkah "${id}" dari ${heading}`, en: `Step "${id}" of ${heading}` },
  };
}

/** On level maps, trees and relation maps what is drawn are processes; `step` is the key of one. */
function processPlace(
  { drawing, step }: LayoutSubject,
  heading: string,
  maps: readonly ProcessMap[],
): Place | null {
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
        ? { id: heading, en: heading }
        : {
            id: `Judul ${process.code.text} pada ${heading}`,
            en: `The title of ${process.code.text} in ${heading}`,
          };
    return { span: process.titleSpan, subject };
  }
  return null;
}

/** Drawings that belong to no process. */
const WHOLE_MAP: ReadonlySet<string> = new Set(["level-0", "pohon"]);
