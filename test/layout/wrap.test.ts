import fc from "fast-check";
import { expect, it } from "vitest";
import { shippedRuler } from "../../src/layout/ruler.ts";
import { drawable, wrapText } from "../../src/layout/wrap.ts";

const ruler = shippedRuler();
const words = fc.array(fc.stringMatching(/^[A-Za-z0-9&.]{1,12}$/), { minLength: 1, maxLength: 12 });
const sizes = fc.constantFrom(7, 8, 8.5, 9, 10.5);

it("a text fits where it has just been measured, whatever the order of adding", () => {
  fc.assert(
    fc.property(words, sizes, (list, size) => {
      const text = list.join(" ");
      const room = ruler.width(text, "bold", size);
      expect(wrapText(text, room, ruler, "bold", size)).toEqual([text]);
      const padded = (room + 14.7) * 1.1 - 14.7 * 1.1;
      expect(wrapText(text, padded / 1.1, ruler, "bold", size)).toEqual([text]);
    }),
    { numRuns: 500 },
  );
});

it("breaks no earlier than it must and loses nothing", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 200 }), (list, room) => {
      const lines = wrapText(list.join(" "), room, ruler, "regular", 8);
      expect(lines.join("").replaceAll(/[ -]/g, "")).toBe(list.join(""));
      lines.slice(1).forEach((line, i) => {
        const [next = ""] = line.split(" ");
        const longer = ruler.width(`${lines[i]} ${next}`, "regular", 8);
        const broken = !list.includes(next) || !list.includes(lines[i]!.split(" ").at(-1)!);
        if (!broken) expect(longer).toBeGreaterThan(room);
      });
    }),
  );
});

it("shows a question mark for what the face lacks, and nothing for what has no looks", () => {
  const odd = "So\u00adft\u200b\ufe0e\u{e0067}\u061c \u65e5\u672c \u{1f600}\ufe0f";
  expect(drawable(odd, ruler, "regular")).toBe("Soft ?? ?");
});
