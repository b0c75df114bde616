import { tokenMatcher, type IToken } from "chevrotain";
import { Name, Text as TextToken } from "../../../grammar/tokens.ts";
import type { Text } from "../../diagnostics/diagnostic.ts";

/** Characters without meaning, with what stands around them on their line. */
export interface Stray {
  readonly image: string;
  readonly before: IToken | null;
  readonly after: IToken | null;
  /** Whether `before` begins the line. */
  readonly isSecond: boolean;
  readonly isTight: { readonly before: boolean; readonly after: boolean };
}

export interface Kind {
  readonly isIt: (stray: Stray) => boolean;
  readonly message: (stray: Stray) => Text;
  readonly help: Text;
  /** What to write in its place, where that is certain. */
  readonly newText?: (stray: Stray) => string;
  /** Words on its line that are no statement either, or that are one word with it. */
  readonly takes?: "before" | "rest" | "both";
}

const gap = ({ isTight }: Stray): string => (isTight.before && isTight.after ? " " : "");
const sign = ({ image }: Stray): string => (image.length > 12 ? `${image.slice(0, 12)}…` : image);
const isKeyword = (t: IToken | null): boolean => t !== null && t.tokenType.name.startsWith("kw_");
const point = (image: string): string =>
  `U+${(image.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
const isListed = (t: IToken | null): boolean =>
  t !== null &&
  (tokenMatcher(t, Name) || tokenMatcher(t, TextToken) || /^(?:Code|NumberPath)$/.test(t.tokenType.name));

/** Characters of no width, which Word and PDF put into words. */
export function isInvisible({ image }: Pick<Stray, "image">): boolean {
  return /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+$/.test(image);
}

/** The first that fits; what a file has of one kind is one finding. */
export const KINDS: readonly Kind[] = [
  {
    isIt: isInvisible,
    message: ({ image }) => ({
      id: `Ada karakter tak terlihat di sini (${point(image)})`,
      en: `There is an invisible character here (${point(image)})`,
    }),
    help: {
      id: "Hapus, atau ketik ulang kata ini; karakter ini terbawa dari Word, PDF, atau halaman web.",
      en: "Delete it, or type the word again; it came along from Word, a PDF or a web page.",
    },
    newText: () => "",
  },
  {
    isIt: ({ image }) => /^[\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/.test(image),
    message: ({ image }) => ({
      id: `Spasi ini bukan spasi biasa (${point(image)})`,
      en: `This is not a plain space (${point(image)})`,
    }),
    help: { id: "Ganti dengan spasi biasa.", en: "Put a plain space in its place." },
    newText: ({ image }) => (/[\u2028\u2029]/.test(image) ? "\n" : " "),
  },
  {
    isIt: ({ image, before }) => before === null && /^(?:<{7}|={7}|>{7}|\|{7}|`{3,})$/.test(image),
    message: (stray) => ({
      id: `Baris ${sign(stray)} bukan bagian peta`,
      en: `The line ${sign(stray)} is no part of the map`,
    }),
    help: {
      id: "Sisa Git atau tempelan dari tempat lain: hapus, dan pilih satu versi bila ada dua.",
      en: "Left by Git or pasted from elsewhere: delete it, and choose one version where there are two.",
    },
    takes: "rest",
  },
  {
    isIt: ({ image, before, after }) => before === null && after !== null && /^(?:#+|--)$/.test(image),
    message: (stray) => ({
      id: `Komentar diawali "//", bukan "${sign(stray)}"`,
      en: `A comment begins with "//", not "${sign(stray)}"`,
    }),
    help: { id: "Tulis // di awal baris ini.", en: "Write // at the beginning of this line." },
    newText: () => "//",
    takes: "rest",
  },
  {
    isIt: ({ image, before, after }) =>
      before === null && after === null && /^(?:[-=*_~#]{3,}|[\u2012-\u2015\u2500-\u257f]+)$/.test(image),
    message: () => ({
      id: "Garis pemisah tidak punya arti di sini",
      en: "A dividing line means nothing here",
    }),
    help: { id: "Hapus, atau tulis // di depannya.", en: "Delete it, or write // before it." },
    newText: ({ image }) => `// ${image}`,
  },
  {
    isIt: ({ image, before, after }) =>
      before === null &&
      after !== null &&
      /^[-*+\u00b7\u2012-\u2015\u2022\u2023\u2043\u25a0-\u25ff\u2713\u2714\uf000-\uf0ff]$/.test(image),
    message: () => ({
      id: "Tanda butir di awal baris tidak dipakai",
      en: "Lines do not begin with a bullet",
    }),
    help: {
      id: "Hapus; setiap baris diawali kata kunci, kode, nama, atau teksnya.",
      en: "Delete it; a line begins with its keyword, code, name or text.",
    },
    newText: () => "",
  },
  {
    isIt: ({ image, before, after, isSecond, isTight }) =>
      isSecond && isTight.before && /^[.)]$/.test(image) && isNumbering(before) && isListed(after),
    message: () => ({ id: "Nomor di awal baris tidak dipakai", en: "Lines are not numbered" }),
    help: {
      id: "Hapus; nomor dan huruf dicetak sendiri.",
      en: "Delete it; numbers and letters are printed by themselves.",
    },
    takes: "before",
  },
  {
    isIt: ({ image, before, after, isTight }) =>
      image === "." && isTight.before && !isTight.after && isCodePart(before) && after !== null,
    message: ({ before, after }) =>
      after?.tokenType.name === "NumberPath"
        ? {
            id: `Kode ditulis tanpa spasi: ${before?.image}.${after.image}`,
            en: `A code has no blanks: ${before?.image}.${after.image}`,
          }
        : {
            id: `Kode tidak diakhiri titik: ${before?.image}`,
            en: `A code does not end with a full stop: ${before?.image}`,
          },
    help: { id: "Tulis kodenya seperti P.1.2.", en: "Write the code like P.1.2." },
  },
  {
    isIt: ({ image, before, after, isTight }) =>
      /^[/\\|]$/.test(image) &&
      isTight.before &&
      isTight.after &&
      isCodePart(before) &&
      after?.tokenType.name === "NumberPath",
    message: (stray) => ({
      id: `Angka kode dipisahkan titik, bukan "${sign(stray)}"`,
      en: `The numbers of a code are parted by full stops, not by "${sign(stray)}"`,
    }),
    help: { id: "Tulis kodenya seperti P.1.2.", en: "Write the code like P.1.2." },
    newText: () => ".",
    takes: "both",
  },
  {
    isIt: ({ image, before, after }) => before !== null && after === null && /^[;,.:]+$/.test(image),
    message: (stray) => ({
      id: `Baris tidak diakhiri dengan "${sign(stray)}"`,
      en: `Lines do not end with "${sign(stray)}"`,
    }),
    help: { id: "Hapus tanda di akhir baris.", en: "Delete the sign at the end of the line." },
    newText: () => "",
  },
  {
    isIt: ({ image, before, after }) =>
      after !== null &&
      ((/^(?::|=|:=|=>)$/.test(image) && (isKeyword(before) || isCodePart(before))) ||
        (/^[-\u2012-\u2015]$/.test(image) &&
          before?.tokenType.name === "Code" &&
          tokenMatcher(after, TextToken))),
    message: (stray) => ({
      id: `Sesudah kata kunci, kode, atau nama tidak ada tanda "${sign(stray)}"`,
      en: `No "${sign(stray)}" stands behind a keyword, a code or a name`,
    }),
    help: { id: 'Cukup spasi, misalnya: judul "…".', en: 'A blank will do, for example: judul "…".' },
    newText: gap,
  },
  {
    isIt: ({ image, before, after }) =>
      /^[,;&+/]$/.test(image) && isListed(before) && isListed(after) && !isKeyword(before),
    message: (stray) => ({
      id: `Isi dipisahkan dengan spasi, bukan "${sign(stray)}"`,
      en: `Items are parted by blanks, not by "${sign(stray)}"`,
    }),
    help: {
      id: "Ganti dengan spasi; bila ini bagian sebuah teks, tulis teksnya di antara tanda petik.",
      en: "Put a blank; if it is part of a text, write the text in quotes.",
    },
  },
  {
    isIt: ({ image }) => /^(?:<[-=~\u2012-\u2015]*>?|[\u2190\u2194\u21d0\u21d4])$/.test(image),
    message: () => ({ id: "Panah hanya menuju ke kanan", en: "Arrows point to the right only" }),
    help: {
      id: "Tulis dari asal ke tujuan: alur asal -> tujuan.",
      en: "Write from source to target: alur asal -> tujuan.",
    },
  },
];

function isCodePart(t: IToken | null): boolean {
  return t !== null && /^(?:Code|Identifier|NumberPath)$/.test(t.tokenType.name);
}

/** `1.`, `a)`: the first word of a line. */
function isNumbering(t: IToken | null): boolean {
  return t !== null && /^(?:[0-9]{1,2}|[a-z])$/.test(t.image);
}
