import { quoteText } from "../../syntax/text.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import type { Span } from "../../source/source.ts";
import { overLetters } from "../../text/letters.ts";

const messages = defineMessages({
  message: {
    id: "Spasi atau tanda baca di teks ini keliru.",
    en: "The spaces or punctuation of this text are wrong.",
  },
  writeAll: { id: 'Tulis: "{tidy}"', en: 'Write: "{tidy}"' },
  write: { id: "Tulis: {written}", en: "Write: {written}" },
  fix: { id: "Rapikan teks", en: "Tidy the text" },
});

export const judulTulisan: Rule = {
  name: "judul-tulisan",
  severity: "hint",
  *check({ map }) {
    const { decree } = map;
    const titles = [...map.levels, ...map.declarations, ...map.cfms].map((d) => d.title);
    const texts =
      decree === null
        ? []
        : [
            decree.subject,
            ...decree.considering,
            ...decree.inViewOf,
            ...decree.noting,
            ...decree.clauses.flatMap((c) => [c.text, ...c.points]),
            ...decree.initials.hierarchy,
            ...decree.initials.coordination,
            ...decree.copies,
          ];
    for (const place of [...titles, ...texts]) {
      if (place === null) continue;
      const { value, span } = place;
      const tidy = tidyText(value);
      if (tidy === value) continue;
      const at = value.length > LONG ? (untidyPlace(span) ?? span) : span;
      const written = span.file.text.slice(at.start, at.end);
      yield {
        span: at,
        message: messages.message(),
        help: at === span ? messages.writeAll({ tidy }) : messages.write({ written: tidyText(written) }),
        // A block text keeps its lines: its author tidies it.
        ...(span.file.text.startsWith('"""', span.start)
          ? {}
          : {
              fix: {
                grade: "safe",
                title: messages.fix(),
                edits: [{ span, newText: quoteText(tidy) }],
              },
            }),
      };
    }
  },
};

/** In longer texts the place is shown, not the whole. */
const LONG = 120;

/** What begins the line of a block text is no part of it. */
const UNTIDY = overLetters(
  String.raw`(?<!\n[^\S\n]{0,80})[^\S\n]{2,}| [,;]|,(?=[\p{L}])|[\p{Ll}]&(?=[\p{L}])|\bPl[th]\.(?=[\p{L}])`,
);
const COMMA = overLetters(String.raw`,(?=[\p{L}])`, "g");
const AND = overLetters(String.raw`([\p{Ll}])&(?=[\p{L}])`, "g");
const ACTING = overLetters(String.raw`\b(Pl[th]\.)(?=[\p{L}])`, "g");

/** The first untidy place with the words around it; null when escapes or line folding hide it. */
function untidyPlace({ file, start, end }: Span): Span | null {
  const source = file.text.slice(start, end);
  const match = UNTIDY(source).exec(source);
  if (match === null) return null;
  const isOfWord = (at: number): boolean => /[^\s"]/.test(source[at] ?? " ");
  let from = match.index;
  let to = from + match[0].length;
  while (isOfWord(from - 1)) from -= 1;
  while (isOfWord(to)) to += 1;
  return { file, start: start + from, end: start + to };
}

function tidyText(written: string): string {
  return written
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ([,;])/g, "$1")
    .replace(COMMA(written), ", ")
    .replace(AND(written), "$1 & ")
    .replace(ACTING(written), "$1 ")
    .trim();
}
