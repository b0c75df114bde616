import type { Text } from "../../diagnostics/diagnostic.ts";
import { encodingFindings } from "../../diagnostics/encoding.ts";
import { positionAt } from "../../source/lines.ts";
import type { SourceFile, Span } from "../../source/source.ts";
import type { ForeignArrow } from "../lexing/arrows.ts";
import type { BraceError } from "../recovery/braces.ts";
import type { Correction } from "../recovery/correction.ts";
import { tokenSpan } from "../tree/cst.ts";
import type { Lexed } from "../lexing/lexing.ts";
import type { Problems } from "./problems.ts";
import type { Sign } from "../lexing/signs.ts";
import { isUnclosed } from "../lexing/unclosed.ts";

const SIGNS: Readonly<
  Record<Exclude<Sign["kind"], "inner" | "silent" | "lost">, { message: Text; help: Text }>
> = {
  quote: {
    message: { id: "Tanda petik ini bukan tanda petik lurus", en: "This is not a straight quote" },
    help: {
      id: 'Pakai tanda petik lurus: "…". Word menggantinya sendiri; ketik di penyunting teks biasa.',
      en: 'Use straight quotes: "…". Word changes them by itself; type in a plain text editor.',
    },
  },
  wide: {
    message: {
      id: "Tanda ini tanda lebar, bukan tanda biasa",
      en: "This is a full-width sign, not a plain one",
    },
    help: {
      id: "Ketik ulang tandanya dengan papan ketik biasa.",
      en: "Type the sign again on a plain keyboard.",
    },
  },
  years: {
    message: {
      id: "Tahun pertama dan terakhir dipisahkan tanda hubung, bukan /",
      en: "The first and last year are parted by a hyphen, not by /",
    },
    help: { id: "Tulis misalnya: tahun 2027-2029.", en: "Write, for example: tahun 2027-2029." },
  },
  brace: {
    message: { id: "Blok diapit { dan }, bukan kurung ini", en: "A block stands in { and }, not in these" },
    help: { id: "Ganti dengan { dan }.", en: "Put { and } in their place." },
  },
};

/** Reports signs and texts that are not as the language has them; `isCovered` says what a larger finding explains already. */
export function reportLexing(
  file: SourceFile,
  lexing: Lexed,
  isCovered: (place: number) => boolean,
  problems: Problems,
): void {
  // A quote that leads to no other finding is reported itself: nothing is read otherwise without a word.
  const isSaid = lexing.broken.length > 0 || lexing.tokens.some(isUnclosed);
  const signs = lexing.signs.map((sign): Sign =>
    sign.kind === "silent" && !isSaid ? { ...sign, kind: "quote" } : sign,
  );
  tellSigns(file, signs, problems);
  const lost = signs.some(({ kind }) => kind === "lost") || lexing.garbage.hasLost;
  if (lost) for (const finding of encodingFindings(file)) problems.add(finding);
  tellTexts(file, lexing, problems);
  tellArrows(file, lexing.arrows, problems);
  lexing.garbage.report(file, problems, (t) => isCovered(t.startOffset));
}

function tellSigns(file: SourceFile, signs: readonly Sign[], problems: Problems): void {
  const span = ({ at }: Sign): Span => ({ file, start: at, end: at + 1 });
  for (const [kind, { message, help }] of Object.entries(SIGNS)) {
    const own = signs.filter((sign) => sign.kind === kind);
    const edited =
      kind === "quote" ? signs.filter((sign) => sign.kind === "quote" || sign.kind === "inner") : own;
    // The quotes of a line are one place.
    const places =
      kind === "quote" ? own.filter((sign, i) => lineOf(file, sign) !== lineOf(file, own[i - 1])) : own;
    problems.reportRepeated("karakter-tak-sah", {
      spans: places.map(span),
      message,
      help,
      edits: edited.map((sign) => ({ span: span(sign), newText: sign.meant })),
    });
  }
}

function lineOf(file: SourceFile, sign: Sign | undefined): number {
  return sign === undefined ? -1 : positionAt(file, sign.at).line;
}

function tellTexts(file: SourceFile, { tokens, comments, broken }: Lexed, problems: Problems): void {
  for (const { kind, start, end } of broken) {
    problems.report(
      "teks-tak-ditutup",
      { file, start, end },
      kind === "over-lines"
        ? { id: "Teks ini tidak ditutup pada barisnya.", en: "This text is not closed on its line." }
        : { id: "Teks ini tidak diawali tanda petik.", en: "This text has no opening quote." },
      kind === "over-lines"
        ? {
            id: 'Tulis teksnya dalam satu baris, atau apit dengan """ bila harus beberapa baris.',
            en: 'Write the text on one line, or between """ if it must have several.',
          }
        : {
            id: 'Tambahkan tanda petik " di awal teks.',
            en: 'Add a " at the beginning of the text.',
          },
    );
  }
  for (const t of tokens) {
    if (!isUnclosed(t)) continue;
    const block = t.tokenType.name === "UnclosedBlockText";
    problems.report(
      "teks-tak-ditutup",
      { file, start: t.startOffset, end: t.startOffset + (block ? 3 : t.image.length) },
      { id: "Teks ini tidak ditutup.", en: "This text is not closed." },
      block
        ? {
            id: 'Tutup dengan """ setelah baris terakhir teks.',
            en: 'Close it with """ after its last line.',
          }
        : {
            id: 'Tambahkan tanda petik " di akhir teks, pada baris yang sama.',
            en: 'Add a closing " on the same line.',
          },
    );
  }
  for (const t of comments) {
    if (t.tokenType.name !== "UnclosedComment") continue;
    problems.report(
      "komentar-tak-ditutup",
      { file, start: t.startOffset, end: t.startOffset + 2 },
      { id: "Komentar ini tidak ditutup.", en: "This comment is not closed." },
      { id: "Tambahkan */ di akhir komentar.", en: "Add */ at its end." },
    );
  }
}

function tellArrows(file: SourceFile, arrows: readonly ForeignArrow[], problems: Problems): void {
  for (const begin of ["->", "-[", "..>", "..["]) {
    const own = arrows.filter(({ meant }) => meant.startsWith(begin));
    const [first] = own;
    if (first === undefined) continue;
    const written = file.text.slice(first.start, first.end);
    problems.reportRepeated("karakter-tak-sah", {
      spans: own.map(({ start, end }) => ({ file, start, end })),
      notes: own.map(({ meant }) => ({ id: `di sini ditulis "${meant}"`, en: `here it is "${meant}"` })),
      message: {
        id: `Panah di sini ditulis "${first.meant}", bukan "${written}"`,
        en: `The arrow here is written "${first.meant}", not "${written}"`,
      },
      help: {
        id: "Panah: -> urutan, -[label]-> urutan berlabel, ..> pesan atau kaitan, ..[label]..> yang berlabel.",
        en: "Arrows: -> a sequence, -[label]-> one with a label, ..> a message or tie, ..[label]..> one with a label.",
      },
      edits: own.map(({ start, end, meant }) => ({
        span: { file, start, end },
        newText: spaced(file.text, start, end, meant),
      })),
    });
  }
}

/** With a blank on each side where none is. */
function spaced(text: string, start: number, end: number, word: string): string {
  const isBlank = (char: string | undefined): boolean => char === undefined || /\s/.test(char);
  return `${isBlank(text[start - 1]) ? "" : " "}${word}${isBlank(text[end]) ? "" : " "}`;
}

/** Reports what was corrected in statements, or left out; capitals are one habit, and one finding. */
export function reportCorrections(
  file: SourceFile,
  corrections: readonly Correction[],
  problems: Problems,
): void {
  for (const { code, start, end, message, help, edits, grade, isCapital } of corrections) {
    if (isCapital === true) continue;
    const changes = edits.map((edit) => ({
      span: { file, start: edit.start, end: edit.end },
      newText: edit.newText,
    }));
    const fix = grade === null || changes.length === 0 ? undefined : { edits: changes, grade };
    problems.report(code, { file, start, end }, message, help, fix);
  }
  const capitals = corrections.filter(({ isCapital }) => isCapital === true);
  const [first] = capitals;
  const meant = first?.edits[0]?.newText;
  if (first === undefined || meant === undefined) return;
  const written = file.text.slice(first.start, first.end);
  problems.reportRepeated("sintaks-kata", {
    spans: capitals.map(({ start, end }) => ({ file, start, end })),
    message: {
      id: `Kata kunci "${meant}" ditulis dengan huruf kecil`,
      en: `The keyword "${meant}" is written in lower case`,
    },
    help: { id: `Tulis ${meant}, bukan ${written}.`, en: `Write ${meant}, not ${written}.` },
    edits: capitals.flatMap(({ edits }) =>
      edits.map(({ start, end, newText }) => ({ span: { file, start, end }, newText })),
    ),
  });
}

/** Reports braces that are missing or too many: one finding for each kind, where the first of them is. */
export function reportBraces(file: SourceFile, errors: readonly BraceError[], problems: Problems): void {
  for (const kind of ["unclosed", "unopened", "superfluous", "headless"] as const) {
    const own = errors.filter((error) => error.kind === kind);
    const [first, second] = own;
    if (first === undefined) continue;
    const others = own.length - 1;
    const line = (error: BraceError): number => positionAt(file, error.at.startOffset).line;
    const more: Text =
      second === undefined
        ? { id: "", en: "" }
        : {
            id: ` Begitu juga di ${others} tempat lain, mulai baris ${line(second)}.`,
            en: ` The same in ${others} other place${others === 1 ? "" : "s"}, from line ${line(second)} on.`,
          };
    const { message, help } = BRACES[kind](file, first);
    problems.report(
      kind === "unclosed" ? "blok-tak-ditutup" : "sintaks-kurung",
      tokenSpan(file, first.at),
      message,
      { id: help.id + more.id, en: help.en + more.en },
    );
  }
}

const BRACES: Readonly<
  Record<
    BraceError["kind"],
    (file: SourceFile, error: BraceError) => { readonly message: Text; readonly help: Text }
  >
> = {
  unclosed: (file, { before, isIndented }) => {
    const line = before === null ? null : positionAt(file, before.startOffset).line;
    return {
      message: { id: "Blok ini tidak ditutup.", en: "This block is not closed." },
      help:
        line === null
          ? { id: "Tambahkan } di akhir berkas.", en: "Add a } at the end of the file." }
          : isIndented
            ? {
                id: `Menurut lekukan barisnya, } kurang sebelum baris ${line}.`,
                en: `By the indentation a } is missing before line ${line}.`,
              }
            : {
                id: `Tampaknya } kurang sebelum baris ${line}.`,
                en: `It seems that a } is missing before line ${line}.`,
              },
    };
  },
  unopened: () => ({
    message: { id: "Blok baris ini tidak dibuka.", en: "The block of this line is not opened." },
    help: { id: "Tambahkan { di akhir baris ini.", en: "Add a { at the end of this line." },
  }),
  superfluous: (_, { isIndented }) => ({
    message: { id: "Kurung tutup ini berlebih.", en: "This closing brace is one too many." },
    help: isIndented
      ? {
          id: "Hapus; menurut lekukan barisnya tidak ada blok yang ditutupnya.",
          en: "Delete it; by the indentation there is no block that it closes.",
        }
      : { id: "Hapus; tidak ada blok yang ditutupnya.", en: "Delete it; there is no block that it closes." },
  }),
  headless: () => ({
    message: {
      id: "Kurung buka ini berlebih; isinya tidak dibaca.",
      en: "This opening brace is one too many; what is in it is not read.",
    },
    help: {
      id: "Hapus kurung ini dan tutupnya, atau tulis di depannya bloknya apa.",
      en: "Delete it and the brace that closes it, or write before it which block it is.",
    },
  }),
};
