import { WORD } from "../../../grammar/tokens.ts";
import type { SourceFile } from "../../source/source.ts";
import { files } from "../messages/files.ts";
import type { Problems } from "../report/problems.ts";

/** UTF-16 units. A map of a whole city is some 2 MB; one file beyond this was not written by a planner. */
const MAX_LENGTH = 4 * 1024 * 1024;
/** Words, texts and signs of one file; each costs memory. A whole city in one file has some 250,000. */
const MAX_PARTS = 300_000;

/** Never longer than a token, so that their number is never less than that of the tokens. */
const PART = new RegExp(
  `"""[^]*?(?:"""|$)|"(?:[^"\\\\\\n\\r]|\\\\[^\\n\\r])*"?|//[^\\n\\r]*|/\\*[^]*?(?:\\*/|$)|->|\\.\\.>|${WORD}+(?:[.,:]${WORD}+)*|\\S`,
  "g",
);

/** Whether a file is too large to be read, which is then a finding. Looks no further than it must. */
export function isTooLarge(file: SourceFile, problems: Problems): boolean {
  const { text } = file;
  const message =
    text.length > MAX_LENGTH
      ? files.over4MB()
      : text.length > MAX_PARTS && countParts(text) > MAX_PARTS
        ? files.tooManyParts()
        : null;
  if (message === null) return false;
  problems.report("berkas-terlalu-besar", { file, start: 0, end: 0 }, message, files.split());
  return true;
}

function countParts(text: string): number {
  let count = 0;
  PART.lastIndex = 0;
  while (count <= MAX_PARTS && PART.test(text)) count += 1;
  return count;
}
