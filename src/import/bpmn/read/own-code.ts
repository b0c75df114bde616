import { splitCode } from "../../../syntax/code.ts";
import { isKeyword } from "../../../syntax/print/names.ts";
import { isWritablePrefix } from "../../../syntax/print/words.ts";
import type { WrittenCode } from "../../../syntax/written.ts";
import type { XmlElement } from "../../xml.ts";
import { cleanName } from "./names.ts";

/** No map of an agency comes near, and a code is a part of a file's name. */
const MAX_LENGTH = 80;
const MAX_LEVELS = 9;
const NUMBER = /^(?!0+$)[0-9]{1,3}$/;

/** A process that a file of ours names. */
export interface OwnProcess {
  readonly code: WrittenCode;
  readonly title: string;
}

/** The processes above a CFM's own and its own, as far as the file names them. */
export function ownProcess({ attributes }: XmlElement): readonly OwnProcess[] {
  const code = ownCode(attributes.get("kode") ?? "");
  const title = attributes.get("nama") ?? "";
  return code === null || code.parts?.length !== 0 || cleanName(title) === "" ? [] : [{ code, title }];
}

/**
 * The code of a process or CFM that a file of ours says; null for what is none. The file may come from anywhere, so it is
 * looked at as what a user writes behind `--code` is.
 */
export function ownCode(written: string): WrittenCode | null {
  if (written.length > MAX_LENGTH) return null;
  const { prefix, separator, segments, parts } = splitCode(written);
  const isNumbered =
    segments.length > 0 && segments.length <= MAX_LEVELS && segments.every((one) => NUMBER.test(one));
  const isCfm = parts.length <= 1 && parts.every(({ kind, number }) => kind === "cfm" && NUMBER.test(number));
  // Where a word of the language stands before numbers, it is read as that word.
  const isPrefix = isWritablePrefix(prefix, separator) && !isKeyword(prefix);
  return isNumbered && isCfm && isPrefix ? { prefix, separator, segments, parts } : null;
}
