/** Gives each thing of a file its id, by what it is and what it is called. */
export type GiveId = (kind: string, ...names: readonly string[]) => string;

/**
 * Ids for one file: made of the names that things have in the sources, so that one change of a name changes few lines,
 * with the CFM's code, so that several files can be put together, and ASCII, since programs drop elements whose ids have
 * other letters. Of two that would be alike the second gets a number.
 */
export function idGiver(code: string): GiveId {
  const given = new Set<string>();
  return (kind, ...names) => {
    const base = [kind, code, ...names].map(asciiName).join("_");
    let id = base;
    for (let n = 2; given.has(id); n += 1) id = `${base}_${n}`;
    given.add(id);
    return id;
  };
}

/** The id of the process with a printed code, the same in every file: calls of it name it. */
export function processId(code: string): string {
  return `Proses_${asciiName(code)}`;
}

/** A name in the letters that ids may have: letters without their accents, others by their numbers. */
export function asciiName(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}+/gu, "");
  return [...plain]
    .map((char) => {
      if (/[A-Za-z0-9._-]/.test(char)) return char;
      const code = char.codePointAt(0)!;
      return code < 0x80 ? "_" : `u${code.toString(16)}`;
    })
    .join("");
}
