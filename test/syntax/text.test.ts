import { expect, it } from "vitest";
import { quoteText, textValue } from "../../src/syntax/text.ts";

const block = (...lines: readonly string[]): string => `"""${lines.join("\n")}"""`;

it.each([
  ["a source line break is a blank", block("", "  bahwa untuk", "  tertib", ""), "bahwa untuk tertib"],
  ["whatever the indentation", block("bahwa", "        untuk  ", "\ttertib"), "bahwa untuk tertib"],
  ["an empty line is a break", block("satu", "", "dua"), "satu\ndua"],
  ["several empty lines are one", block("", "satu", "", "  ", "", "dua", "", ""), "satu\ndua"],
  ["\\n is a break", block("satu\\ndua", "tiga"), "satu\ndua tiga"],
  ["\\n at a line's end is one break, without a blank", block("satu\\n", "dua"), "satu\ndua"],
  ["\\n before an empty line is not two", block("satu\\n", "", "dua"), "satu\ndua"],
  ["an escaped backslash before an n is no break", block("satu\\\\n", "dua"), "satu\\n dua"],
  ["a backslash at a line's end stands for itself", block("satu\\", "dua"), "satu\\ dua"],
  ["a backslash before an empty line as well", block("satu\\", "", "dua"), "satu\\\ndua"],
  ["nothing but spaces says nothing", block("", "  ", ""), ""],
  ["a text on one line keeps its spaces", '"  a  b "', "  a  b "],
])("%s", (_, image, value) => {
  expect(textValue(image)).toBe(value);
  expect(textValue(image.replaceAll("\n", "\r\n"))).toBe(value);
  expect(textValue(image.replaceAll("\n", "\r"))).toBe(value);
  expect(textValue(quoteText(value))).toBe(value);
});
