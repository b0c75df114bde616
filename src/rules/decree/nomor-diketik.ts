import { defineMessages } from "../../diagnostics/message.ts";
import type { Decree } from "../../model/decree.ts";
import type { Span } from "../../source/source.ts";
import type { TextLiteral } from "../../syntax/ast.ts";
import { overLetters } from "../../text/letters.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Nomor "{mark}" diketik di dalam teks; {list} sudah dinomori saat dicetak.',
    en: 'The number "{mark}" is typed in the text; {list} is numbered when printed.',
  },
  help: {
    id: 'Hapus "{mark}": tanpa itu tercetak satu nomor, bukan dua.',
    en: 'Delete "{mark}": one number is printed then, not two.',
  },
  fix: { id: 'Hapus "{mark}"', en: 'Delete "{mark}"' },
});

export const nomorDiketik: Rule = {
  name: "nomor-diketik",
  severity: "warning",
  *check({ map }) {
    if (map.decree === null) return;
    for (const { list, marks, items } of listsOf(map.decree)) {
      for (const item of items) {
        const mark = marks(item.value).exec(item.value)?.[0].trim();
        if (mark === undefined) continue;
        const span = spanOf(mark, item);
        yield {
          span: span ?? item.span,
          message: messages.message({ mark, list }),
          help: messages.help({ mark }),
          ...(span === null
            ? {}
            : { fix: { grade: "safe", title: messages.fix({ mark }), edits: [{ span, newText: "" }] } }),
        };
      }
    }
  },
};

interface NumberedList {
  readonly list: string;
  readonly marks: (text: string) => RegExp;
  readonly items: readonly TextLiteral[];
}

/** "1.", "2)", "(3)", "a.", "b)", bullets. A capital may be the first letter of a name: "H. Ahmad Yani". */
const SMALL = (): RegExp => /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[-\u2022\u2013*])\s+/u;
/** The same with capitals, where no item is a name. */
const ANY = (): RegExp => /^\s*(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})[.)]|[-\u2022\u2013*])\s+/u;
const NUMERALS = "SATU DUA TIGA EMPAT LIMA ENAM TUJUH DELAPAN SEMBILAN SEPULUH SEBELAS".split(" ");
/** The first words of ordinals. */
const ORDINALS: ReadonlySet<string> = new Set(["PERTAMA", ...NUMERALS.map((numeral) => `KE${numeral}`)]);
const TENS = `(?: BELAS| PULUH(?: (?:${NUMERALS.join("|")}))?)?`;
/** "KESATU :", "KEDUA BELAS Peta …"; in small letters only before a colon, for "Kesatu" may begin a sentence. */
const ORDINAL = overLetters(String.raw`^\s*[A-Z]+${TENS}(?:\s*[:.\u2013-]\s*|\s+(?=[\p{Lu}][\p{Ll}]))`);
const SMALL_ORDINAL = overLetters(String.raw`^\s*[A-Z]+${TENS}\s*:\s*`, "i");

/** Whether a text begins with an ordinal. Few do, and the expressions for what stands behind it take milliseconds to make. */
function hasOrdinal({ value }: TextLiteral): boolean {
  return ORDINALS.has((/^\s*([A-Za-z]+)/.exec(value)?.[1] ?? "").toUpperCase());
}

function listsOf(decree: Decree): readonly NumberedList[] {
  const clauses = decree.clauses.map((clause) => clause.text);
  const numbered = clauses.filter(hasOrdinal);
  return [
    { list: "menimbang", marks: ANY, items: decree.considering },
    { list: "mengingat", marks: ANY, items: decree.inViewOf },
    { list: "memperhatikan", marks: ANY, items: decree.noting },
    { list: "diktum", marks: ORDINAL, items: numbered },
    {
      list: "diktum",
      marks: SMALL_ORDINAL,
      items: numbered.filter(({ value }) => !ORDINAL(value).test(value)),
    },
    { list: "diktum", marks: ANY, items: clauses },
    { list: "diktum", marks: ANY, items: decree.clauses.flatMap((clause) => clause.points) },
    { list: "tembusan", marks: SMALL, items: decree.copies },
    { list: "paraf", marks: SMALL, items: [...decree.initials.hierarchy, ...decree.initials.coordination] },
  ];
}

/** The mark behind the opening quotes with the spaces around it; null when escapes hide it. */
function spanOf(mark: string, { span }: TextLiteral): Span | null {
  const source = span.file.text.slice(span.start, span.end);
  const before = /^"{1,3}\s*/.exec(source)?.[0].length ?? 0;
  if (!source.startsWith(mark, before)) return null;
  const after = before + mark.length;
  const spaces = /^[^\S\n\r]*/.exec(source.slice(after, after + 200))?.[0].length ?? 0;
  const { file, start } = span;
  return { file, start: start + before, end: start + after + spaces };
}
