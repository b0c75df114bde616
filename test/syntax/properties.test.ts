import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSource } from "../../src/syntax/format.ts";
import { parse, readFile } from "../../src/syntax/parse.ts";
import { mutated, relaid, source } from "./arbitrary.ts";
import { shape } from "./shape.ts";
import { often } from "../support/often.ts";

const at = (text: string) => ({ path: "a.ppb", text });

describe("generated sources", () => {
  it("are read without a finding", () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(parse(at(text)).diagnostics).toEqual([]);
      }),
      { numRuns: often(150) },
    );
  });

  it("mean the same when formatted, and formatting twice changes nothing", () => {
    fc.assert(
      fc.property(source, (text) => {
        const once = formatSource(at(text)).text;
        expect(shape(parse(at(once)).tree)).toEqual(shape(parse(at(text)).tree));
        expect(formatSource(at(once)).text).toBe(once);
      }),
      { numRuns: often(150) },
    );
  });

  it("have one form, on whatever lines their words stand", () => {
    fc.assert(
      fc.property(relaid, ([a, b]) => {
        expect(formatSource(at(a)).text).toBe(formatSource(at(b)).text);
      }),
      { numRuns: often(150) },
    );
  });

  it("keep every comment in its order when formatted", () => {
    const comments = (text: string) =>
      readFile(at(text)).comments.map((c) => c.image.replace(/\s+/g, " ").trim());
    fc.assert(
      fc.property(source, (text) => {
        expect(comments(formatSource(at(text)).text)).toEqual(comments(text));
      }),
    );
  });

  it("have the same words silenced when formatted", () => {
    const silenced = (text: string) => {
      const { tree, tokens } = readFile(at(text));
      return tree.suppressions.map(({ rule, line }) => {
        const end = `${text}\n`.indexOf("\n", line);
        const spoken = tokens.filter((t) => t.startOffset >= line && t.startOffset < end);
        return [rule.value, ...spoken.map((t) => t.image.replace(/\s+/g, " "))];
      });
    };
    fc.assert(
      fc.property(source, (text) => {
        expect(silenced(formatSource(at(text)).text)).toEqual(silenced(text));
      }),
      { numRuns: often(150) },
    );
  });

  it("with typing errors never throw, and are left as they are by the formatter", () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { diagnostics } = parse(at(text));
        // An empty text is a warning: the file can be read.
        const hasError = diagnostics.some(({ severity }) => severity === "error");
        if (hasError) expect(formatSource(at(text)).text).toBe(text);
        for (const d of diagnostics)
          expect(d.span.start >= 0 && d.span.end <= text.length && d.span.end >= d.span.start).toBe(true);
      }),
      { numRuns: often(250) },
    );
  });
});

describe("anything at all", () => {
  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(parse(at(text)).diagnostics.length).toBeLessThanOrEqual(100);
      }),
      { numRuns: often(250) },
    );
  });

  it.each([
    ["20,000 open braces", "{".repeat(20_000)],
    ["20,000 nested levels", "level 0 {\n".repeat(20_000)],
    ["a million NULs", "\0".repeat(1_000_000)],
    ["unpaired surrogates", "\ud800\udc00\ud800 unit \udc00".repeat(1000)],
    ["unfinished arrows", "-[".repeat(300_000)],
    ["unfinished comments", "/*".repeat(100_000)],
    ["arrows to the left", `alur a ${"<-".repeat(40_000)}`],
    ["a long flow to the left", `alur a${" <- a".repeat(60_000)}`],
    ["dates without an end", "[1/".repeat(20_000)],
    ["cells on one line", "unit,a,".repeat(60_000)],
    ["quotes", '"'.repeat(300_001)],
    ["a dash and dots", `alur mulai -${".".repeat(5000)} x`],
    ["the blank of a form", `nip -${".".repeat(5000)}`],
    ["spaces in a text without quotes", `unit b Bidang${" ".repeat(40_000)}B`],
    ["one word cut by 40,000 soft hyphens", `unit ${"a\u00ad".repeat(40_000)}`],
  ])("%s: some findings, no more than the limit", (_, text) => {
    const { diagnostics } = parse(at(text));
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThanOrEqual(100);
  });

  it("a line of 50 MB is one finding", () => {
    const { tree, diagnostics } = parse(at("x".repeat(50 * 1024 * 1024)));
    expect(diagnostics.map((d) => d.code)).toEqual(["berkas-terlalu-besar"]);
    expect(tree.declarations).toEqual([]);
  });

  it.each([
    ["one-letter steps", "a\n", 300_001],
    ["braces", "{", 300_001],
    ["arrows", "->", 300_001],
    ["comments", "/**/", 300_001],
    ["signs between names", "a,,", 150_001],
  ])("more than 300,000 words and signs are one finding: %s", (_, piece, times) => {
    const { tree, diagnostics } = parse(at(piece.repeat(times)));
    expect(diagnostics.map((d) => d.code)).toEqual(["berkas-terlalu-besar"]);
    expect(tree.declarations).toEqual([]);
  });

  it("a long file of fewer words is read", () => {
    const texts = `unit a "${"kata ".repeat(200)}"\n`.repeat(3000);
    const { tree, diagnostics } = parse(at(texts));
    expect(diagnostics).toEqual([]);
    expect(tree.declarations).toHaveLength(3000);
  });
});
