import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineText, positionAt } from "../../src/source/lines.ts";

describe("positionAt", () => {
  it("agrees with counting line feeds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "\n", "\r\n", "é", "😀"), { maxLength: 60 }),
        fc.nat(200),
        (parts, n) => {
          const text = parts.join("");
          const offset = Math.min(n, text.length);
          const before = text.slice(0, offset).split("\n");
          const source = { path: "p", text };
          expect(positionAt(source, offset)).toEqual({
            line: before.length,
            column: (before.at(-1)?.length ?? 0) + 1,
          });
          expect(lineText(source, before.length)).toBe(
            text.split("\n")[before.length - 1]?.replace(/\r$/, ""),
          );
        },
      ),
    );
  });
});
