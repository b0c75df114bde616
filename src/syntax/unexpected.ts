import { tokenMatcher, type IRecognitionException, type IToken } from "chevrotain";
import { Name } from "../../grammar/tokens.ts";
import type { Text } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { describeExpected, describeToken, expectedToken } from "./expected.ts";

const CHECK_BRACES: Text = {
  id: "Periksa baris ini dan tanda kurung { } di sekitarnya.",
  en: "Check this line and the braces { } around it.",
};
const CHECK_LINE: Text = {
  id: "Periksa baris ini, atau jadikan komentar dengan // di depannya.",
  en: "Check this line, or make it a comment with // before it.",
};

/** What is said of an error that no repair explains. `isBalanced`: no brace of the file is missing or too many. */
export function unexpected(
  error: IRecognitionException,
  allowed: readonly string[],
  isBalanced: boolean,
): { readonly message: Text; readonly help: Text } {
  const found = describeToken(error.token);
  // With all braces in place it is not the end of the block that was forgotten.
  const noEnd = isBalanced && expectedToken(error) === "Close";
  const expected = noEnd ? null : describeExpected(error);
  const word = error.token.tokenType.name === "Identifier" ? nearest(error.token.image, allowed) : null;
  if (expected !== null && cutBehind(error) !== null) {
    return {
      message: { id: `Sesudah ini diharapkan ${expected.id}.`, en: `Expected ${expected.en} behind this.` },
      help: { id: "Lengkapi baris ini, atau hapus.", en: "Complete this line, or delete it." },
    };
  }
  return {
    message:
      expected === null
        ? { id: `Tidak mengharapkan ${found.id} di sini.`, en: `Did not expect ${found.en} here.` }
        : {
            id: `Mengharapkan ${expected.id}, bukan ${found.id}.`,
            en: `Expected ${expected.en}, not ${found.en}.`,
          },
    help:
      word !== null
        ? { id: `Maksud Anda "${word}"?`, en: `Did you mean "${word}"?` }
        : (helpFor(error) ?? (isBalanced ? CHECK_LINE : CHECK_BRACES)),
  };
}

/** The word at which a line was broken off that waits for more; null when the error is at what stands there. */
export function cutBehind(error: IRecognitionException): IToken | null {
  const before = "previousToken" in error ? (error.previousToken as IToken | undefined) : undefined;
  if (before?.endLine === undefined || expectedToken(error) === "Close" || expectedToken(error) === "Open")
    return null;
  if (error.name === "NoViableAltException" && !/arrow|Arrow|code/.test(error.context.ruleStack.at(-1) ?? ""))
    return null;
  return before.endLine === error.token.startLine ? null : before;
}

function helpFor(error: IRecognitionException): Text | null {
  const t = error.token;
  const rule = error.context.ruleStack.at(-1);
  const before = "previousToken" in error ? (error.previousToken as IToken | undefined) : undefined;
  const isText = t.image.startsWith('"');
  if (rule === "lane" && t.tokenType.name === "kw_alur")
    return {
      id: "Baris alur ditulis di blok cfm, di luar lajur: sesudah kurung tutup lajurnya.",
      en: "Flows stand in the cfm block outside of its lanes: behind the brace that closes the lane.",
    };
  if (isText && expectedToken(error) === "Name")
    return {
      id: "Di sini ditulis nama pendek tanpa tanda petik dan tanpa spasi, bukan teks.",
      en: "A short name stands here, without quotes and blanks, not a text.",
    };
  if (expectedToken(error) === "NumberPath" && rule === "level")
    return { id: "Tulis angka levelnya: level 0, level 1, …", en: "Write its number: level 0, level 1, …" };
  if (rule === "process" && isText)
    return {
      id: "Judul ditulis sekali, langsung setelah kodenya.",
      en: "A title is written once, right behind its code.",
    };
  if (rule === "years")
    return {
      id: "Tulis misalnya 2027-2029, tanpa tanda petik.",
      en: "Write 2027-2029, for example, without quotes.",
    };
  if (rule === "unit" && before !== undefined && tokenMatcher(before, Name) && tokenMatcher(t, Name))
    return {
      id: `Nama pendek ditulis tanpa spasi, misalnya ${before.image}_${t.image}.`,
      en: `A short name has no blanks, for example ${before.image}_${t.image}.`,
    };
  return null;
}
