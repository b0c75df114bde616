/** A way on from an activity that the table says in words. `to`: the number of a row; null for the end. */
export interface Way {
  readonly label: string;
  readonly to: string | null;
}

const TARGET = /\b(?:ke|to)(?: (?:langkah|nomor|no\.?|kegiatan|tahap|butir|step))?(?: |-)?([0-9]{1,3})\.?$/i;
const VERB =
  /(?:^|[ ,:])(?:maka )?(?:lanjut|dilanjutkan|kembali|dikembalikan|diulang|ulangi|mengulang|diteruskan|go|goes|back|return|returns)$/i;
const CONDITION = /^(?:jika|bila|apabila|kalau|if) /i;
const END = /^(?:berakhir|selesai) di sini$|^ends here$/i;

/**
 * The ways on that remarks say: `Ya: ke langkah 3`, `Jika tidak lengkap, kembali ke no. 1`, `Berakhir di sini`; and
 * what of the remarks says nothing of the kind. Only ways to rows that are there are taken.
 */
export function waysIn(
  remarks: string,
  numbers: ReadonlySet<string>,
): { readonly ways: readonly Way[]; readonly rest: readonly string[] } {
  const ways: Way[] = [];
  const rest: string[] = [];
  for (const piece of remarks.split(/\n|;/).map((each) => each.replace(/\s+/g, " ").trim())) {
    if (piece === "") continue;
    const way = wayOf(piece);
    if (way !== null && (way.to === null || numbers.has(way.to))) ways.push(way);
    else rest.push(piece);
  }
  return { ways, rest };
}

function wayOf(piece: string): Way | null {
  if (END.test(piece)) return { label: "", to: null };
  const target = TARGET.exec(piece);
  if (target === null) return null;
  const label = piece
    .slice(0, target.index)
    .trim()
    .replace(VERB, "")
    .replace(/[ ,:]{1,3}$/, "")
    .replace(CONDITION, "")
    .trim();
  // A sentence is a remark, not the label of a way.
  if (label.length > 40) return null;
  const isNumber = String(Number(target[1]));
  return { label: label.charAt(0).toUpperCase() + label.slice(1), to: isNumber };
}

/** The other answer: what the way to the next row is called when only one way is said. */
export function otherAnswer(label: string): string {
  return /^(?:tidak|belum|ditolak|no|not|rejected)\b/i.test(label) ? "Ya" : "Tidak";
}
