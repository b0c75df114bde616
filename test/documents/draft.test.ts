import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { decreePdf } from "../../src/documents/papers/decree.ts";
import { documentFacts } from "../../src/documents/facts.ts";
import { profileOf } from "../../src/documents/profile.ts";
import { SHIPPED } from "../../src/fonts/files.ts";
import { SMALL_MAP, mapOf } from "./support.ts";

const folder = mkdtempSync(join(tmpdir(), "ppb-draft-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Grey values of the first page, 255 = white. */
async function pictureOf(draft: boolean): Promise<Uint8Array> {
  const map = mapOf(SMALL_MAP);
  const profile = profileOf(map.settings);
  const facts = documentFacts(map);
  const file = join(folder, `${String(draft)}.pdf`);
  writeFileSync(file, await decreePdf({ facts, profile, faces: SHIPPED.text, emblem: null, draft }));
  const picture = execFileSync("pdftoppm", ["-gray", "-r", "40", "-f", "1", "-l", "1", file], {
    maxBuffer: 1 << 26,
  });
  const [head = ""] = /^P5\s\d+\s\d+\s255\s/.exec(picture.subarray(0, 40).toString("latin1")) ?? [];
  return picture.subarray(head.length);
}

describe("the mark of a draft", () => {
  it("is seen, and leaves the text below it easy to read", async () => {
    const [plain, marked] = [await pictureOf(false), await pictureOf(true)];
    expect(marked).toHaveLength(plain.length);
    let covered = 0;
    plain.forEach((value, i) => {
      const darker = value - marked[i]!;
      if (darker > 8) covered += 1;
      // Paper stays paper: what is white loses no more than an eighth of its light.
      if (value === 255) expect(marked[i]).toBeGreaterThan(220);
    });
    expect(covered / plain.length).toBeGreaterThan(0.02);
    expect(covered / plain.length).toBeLessThan(0.4);
  });
});
