import type { IToken } from "chevrotain";
import { advice, statements } from "../messages/statements.ts";
import { describeTrouble, plain } from "../report/describe.ts";
import { clipped } from "../report/problems.ts";
import { spanOf } from "./mistakes/place.ts";
import type { Correction } from "../report/correction.ts";
import type { StatementReading } from "./read-statement.ts";
import type { Context } from "./statements.ts";

/** More words than these are not read through. */
const MAX_CHOICES = 16;

/** A statement that cannot be read, and the block behind it with it. */
export function unread(
  place: NonNullable<StatementReading["trouble"]>,
  context: Context,
  first: IToken,
  hasBlock: boolean,
): Correction {
  const { trouble, t, before, allowed } = place;
  const isUnknown =
    trouble.index === 0 && /^(?:Identifier|Code)$/.test(first.tokenType.name) && allowed.length > 0;
  if (!isUnknown) return { ...plain(first, describeTrouble(place)), ...spanOf(t ?? before ?? first) };
  const word = clipped(first.image);
  return plain(first, {
    message: hasBlock ? statements.unknownBlock({ word }) : statements.unknown({ word }),
    help:
      context === "file" || allowed.length <= MAX_CHOICES
        ? advice.standsHere({ words: allowed.join(", ") })
        : advice.checkLine(),
  });
}
