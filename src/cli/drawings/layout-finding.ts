import type { MissingDrawing, UntidyDrawing } from "../../build/result.ts";
import { coreDiagnostic } from "../../diagnostics/core.ts";
import type { Argument, Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { LayoutSubject } from "../../layout/layout.ts";
import type { Cfm, Process, ProcessMap } from "../../model/model.ts";
import type { Span } from "../../source/source.ts";
import { cfmName, drawingName } from "../../views/names.ts";
import { sopName } from "../../views/sop/of-map.ts";

const reasons = defineMessages({
  tooLarge: {
    id: "{subject} tidak muat pada satu lembar, juga dengan huruf 7 pt.",
    en: "{subject} does not fit on one sheet, not even in 7 pt.",
  },
  tooLargeHelp: {
    id: "Persingkat teksnya, atau pecah menjadi proses yang lebih kecil.",
    en: "Shorten its text, or split it into smaller processes.",
  },
  invalid: { id: "{subject} tidak dapat digambar dengan benar.", en: "{subject} cannot be drawn correctly." },
  invalidHelp: {
    id: "Pecah menjadi proses yang lebih kecil, atau kurangi alurnya.",
    en: "Split it into smaller processes, or use fewer flows.",
  },
  fault: {
    id: "{subject} tidak dapat digambar: kesalahan di dalam ppb sendiri ({detail}).",
    en: "{subject} cannot be drawn: a fault inside ppb itself ({detail}).",
  },
  faultHelp: {
    id: "Mohon laporkan beserta sumbernya. Gambar lain tetap dibuat.",
    en: "Please report it with the source. All other drawings are made.",
  },
  noPng: {
    id: "{subject} tidak dapat dijadikan PNG ({why}).",
    en: "{subject} cannot be made into a PNG ({why}).",
  },
  noPngHelp: {
    id: "Berkas Word menyebutnya belum ada, dan berkas PNG-nya tidak dibuat; SVG dan PDF lengkap. Ulangi di komputer dengan memori lebih besar, atau pecah menjadi proses yang lebih kecil.",
    en: "Word files say that it is not there, and its PNG file is not made; SVG and PDF are complete. Run it again on a machine with more memory, or split it into smaller processes.",
  },
});

/** What is seen of a step or drawing. */
const blemishMessages = defineMessages({
  "slanted-segment": { id: "{subject} memiliki garis yang miring.", en: "{subject} has a slanted line." },
  "label-over": {
    id: "{subject} memiliki label di atas garis atau teks lain.",
    en: "{subject} has a label on top of a line or another text.",
  },
  "text-outside-box": {
    id: "{subject} memiliki teks yang melewati tepinya.",
    en: "{subject} has text that runs over its edge.",
  },
  "label-astray": {
    id: "{subject} memiliki label yang dapat dibaca sebagai milik alur lain.",
    en: "{subject} has a label that may be read as another flow's.",
  },
  "broken-word": { id: "{subject} memiliki kata yang terpotong.", en: "{subject} has a broken word." },
  "slanted-exit": {
    id: "{subject} memiliki jalan keluar di antara dua sudutnya.",
    en: "{subject} has a way out between two of its corners.",
  },
  "end-off-middle": {
    id: "{subject} memiliki garis yang berujung di samping tengah sisinya.",
    en: "{subject} has a line that ends beside the middle of its side.",
  },
  "two-way-point": {
    id: "{subject} memiliki cabang yang terbaca sebagai panah dua arah.",
    en: "{subject} has a branching that reads as an arrow with two heads.",
  },
});

const subjects = defineMessages({
  untidyHelp: {
    id: "Gambar tetap dibuat. Kurangi jalan keluar langkah itu, atau persingkat labelnya.",
    en: "The drawing is made all the same. Give the step fewer ways out, or shorten their labels.",
  },
  step: { id: 'Langkah "{step}" dari {heading}', en: 'Step "{step}" of {heading}' },
  title: { id: "Judul {code} pada {heading}", en: "The title of {code} in {heading}" },
});

/** A hint for each blemish of a drawing, at its step in the sources. */
export function blemishFindings(
  { drawing, heading, blemishes }: UntidyDrawing,
  maps: readonly ProcessMap[],
): readonly Diagnostic[] {
  return blemishes.flatMap(({ kind, step }) => {
    const place = placeOf({ drawing, step }, heading, maps);
    if (place === null) return [];
    const { span, subject } = place;
    return coreDiagnostic("gambar-kurang-rapi", {
      span,
      message: blemishMessages[kind]({ subject }),
      help: subjects.untidyHelp(),
    });
  });
}

/** A missing drawing and its finding; the finding is null when there is no map to place it in. */
export interface FoundMissing {
  readonly missing: MissingDrawing;
  readonly finding: Diagnostic | null;
}

/**
 * The findings of missing drawings. A step that is too large for its CFM is too large for the SOP that shows it as well:
 * that is one cause, so of the drawings that blame one place for one reason the first alone is kept.
 */
export function missingFindings(
  all: readonly MissingDrawing[],
  maps: readonly ProcessMap[],
): readonly FoundMissing[] {
  const seen = new Set<string>();
  return all.flatMap((missing): readonly FoundMissing[] => {
    const finding = layoutFinding(missing, maps);
    // What blames no step says of each drawing by itself that it is not there.
    if (finding !== null && missing.subject.step !== null) {
      const { file, start, end } = finding.span;
      const cause = `${missing.code} ${start} ${end} ${file.path}`;
      if (seen.has(cause)) return [];
      seen.add(cause);
    }
    return [{ missing, finding }];
  });
}

/**
 * The finding that a missing drawing is: at its CFM, SOP or step in the sources, at the process whose title or map it is, or
 * at the map where it is the whole of it; null when there is no map.
 */
function layoutFinding(missing: MissingDrawing, maps: readonly ProcessMap[]): Diagnostic | null {
  const { code, message, subject } = missing;
  const [first] = maps;
  if (first === undefined) return null;
  const place = placeOf(subject, message, maps) ?? { span: first.id.span, subject: message };
  return coreDiagnostic(code, { span: place.span, ...wording(missing, place.subject) });
}

function wording(missing: MissingDrawing, subject: Argument): Pick<Diagnostic, "message" | "help"> {
  switch (missing.code) {
    case "terlalu-besar":
      return { message: reasons.tooLarge({ subject }), help: reasons.tooLargeHelp() };
    case "gambar-tak-sah":
      return missing.fault === null
        ? { message: reasons.invalid({ subject }), help: reasons.invalidHelp() }
        : { message: reasons.fault({ subject, detail: missing.fault }), help: reasons.faultHelp() };
    case "gambar-tanpa-png":
      return { message: reasons.noPng({ subject, why: missing.reason }), help: reasons.noPngHelp() };
  }
}

/** Where in the sources something drawn is said, and what it is called. */
interface Place {
  readonly span: Span;
  readonly subject: Argument;
}

function placeOf(subject: LayoutSubject, heading: string, maps: readonly ProcessMap[]): Place | null {
  return (
    cfmPlace(subject, heading, maps) ??
    sopPlace(subject, heading, maps) ??
    processPlace(subject, heading, maps)
  );
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
  const [first] = cfms;
  if (first === undefined) return null;
  // Maps may have CFMs of one name; the step decides which is meant.
  for (const cfm of cfms) {
    const place = stepPlace(cfm, step, heading);
    if (place !== null) return place;
  }
  return { span: first.code.span, subject: heading };
}

/** A procedure that a CFM declares has a drawing of its own. */
function sopPlace(
  { drawing, step }: LayoutSubject,
  heading: string,
  maps: readonly ProcessMap[],
): Place | null {
  for (const map of maps) {
    for (const cfm of map.cfms) {
      const process = cfm.process === null ? undefined : map.byPath.get(cfm.process);
      if (process === undefined) continue;
      const sop = cfm.sops.find((one) => sopName(one, { process, cfm }, map) === drawing);
      if (sop === undefined) continue;
      return stepPlace(cfm, step, heading) ?? { span: sop.code.span, subject: heading };
    }
  }
  return null;
}

function stepPlace({ steps }: Cfm, step: string | null, heading: string): Place | null {
  const found = steps.find(({ id }) => id === step);
  if (found === undefined) return null;
  const { id, idSpan } = found;
  return {
    span: idSpan,
    subject: subjects.step({ step: id, heading }),
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
    const subject = blamed === undefined ? heading : subjects.title({ code: process.code.text, heading });
    return { span: process.titleSpan, subject };
  }
  return null;
}

/** Drawings that belong to no process. */
const WHOLE_MAP: ReadonlySet<string> = new Set(["level-0", "pohon"]);
