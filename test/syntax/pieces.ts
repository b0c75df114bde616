import fc from "fast-check";

/** A word of a generated source. */
export interface Piece {
  readonly text: string;
  /** Where it must stand: on the line of the word before, on another one, or wherever. */
  readonly before: "same" | "other" | "any";
  /** A list of names ends here only when its line ends. */
  readonly open: boolean;
}

export type Pieces = readonly Piece[];

/** One word, with nothing known about its line. */
export function word(texts: fc.Arbitrary<string>): fc.Arbitrary<Pieces> {
  return texts.map((text) => [{ text, before: "any", open: false }]);
}

/** Marks between the parts of a line: what follows is on the same line, on another, or its line must end. */
const MARKS = ["=", "^", "!"] as const;

/**
 * The words of one statement. `=` before a part keeps it on the line, `^` before the first word asks for a line
 * end before it, `!` at the end asks for one after it.
 */
export function line(...parts: readonly (string | fc.Arbitrary<Pieces>)[]): fc.Arbitrary<Pieces> {
  return fc
    .tuple(
      ...parts.map((part) =>
        typeof part === "string" ? fc.constant<Pieces>([{ text: part, before: "any", open: false }]) : part,
      ),
    )
    .map((lists) => joined(lists));
}

function joined(lists: readonly Pieces[]): Pieces {
  const result: Piece[] = [];
  let before: Piece["before"] = "any";
  for (const list of lists) {
    const mark = list.length === 1 ? MARKS.find((m) => m === list[0]?.text) : undefined;
    if (mark === "!") {
      const last = result.pop();
      if (last !== undefined) result.push({ ...last, open: true });
    } else if (mark !== undefined) {
      before = mark === "=" ? "same" : "other";
    } else {
      list.forEach((piece, i) => {
        result.push(i === 0 && before !== "any" ? { ...piece, before } : piece);
      });
      if (list.length > 0) before = "any";
    }
  }
  // A mark with nothing behind it belongs to what the caller puts there.
  return before === "any"
    ? result
    : [...result, { text: before === "same" ? "=" : "^", before: "any", open: false }];
}

/** `head { body… }` */
export function block(head: fc.Arbitrary<Pieces>, body: fc.Arbitrary<Pieces>): fc.Arbitrary<Pieces> {
  return fc
    .tuple(head, fc.array(body, { maxLength: 4 }))
    .map(([first, items]) => [
      ...first,
      { text: "{", before: "any", open: false },
      ...items.flat(),
      { text: "}", before: "any", open: false },
    ]);
}

const SAME = { spaces: [" ", "  ", "\t"], comments: [" ", "\t", " /* di dalam */ "] };
const OTHER = {
  spaces: ["\n", "\r\n", "  \n"],
  comments: [
    "\n",
    "\n\n\n",
    " // di belakang\n",
    "\n  // sendiri\r\n",
    "\n/* dua  \n   baris */\n",
    "\n/* di muka */ ",
    " /* di belakang */\n",
    "\n // ppb-abaikan kode-lompat: alasan\n",
    " // ppb-abaikan judul-ganda: alasan\n",
    "\n // ppb-abaikan kode-lompat: alasan\n// lagi\n\n// ppb-abaikan judul-ganda: alasan\n",
  ],
};

/** Puts spaces, line ends and, if asked for, comments between the words; `choices` decide which. */
export function layOut(pieces: Pieces, choices: readonly number[], between: "spaces" | "comments"): string {
  let text = "";
  pieces.forEach((piece, i) => {
    const previous = pieces[i - 1];
    const mustBreak = piece.before === "other" || (previous?.open === true && !/^[{}]/.test(piece.text));
    const choice = choices[i % choices.length] ?? 0;
    const free = choice % 3 === 0 ? OTHER[between] : SAME[between];
    const options = piece.before === "same" ? SAME[between] : mustBreak ? OTHER[between] : free;
    text += (i === 0 ? "" : (options[(choice >> 2) % options.length] ?? " ")) + piece.text;
  });
  return `${text}\n`;
}
