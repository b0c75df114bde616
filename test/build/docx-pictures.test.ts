import { expect, it } from "vitest";
import { docxPictures } from "../../src/build/outputs/docx-pictures.ts";
import { BuildFailure } from "../../src/build/failure.ts";

const svg = (title: string): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"><title>${title}</title></svg>`);
const paper = async (): Promise<Uint8Array> => Uint8Array.of(1);

/** Pictures that fail for drawings whose title says so; what is kept, by its path. */
function pictures() {
  const kept: string[] = [];
  const own = docxPictures({
    png: async (bytes) => {
      if (new TextDecoder().decode(bytes).includes("rusak")) throw new Error("out of memory\n at render");
      return Uint8Array.of(2);
    },
    made: async (path, _, make) => {
      const bytes = await make();
      kept.push(path);
      return bytes;
    },
  });
  return { ...own, kept };
}

it("keeps pictures, and gives a paper whose pictures are all there", async () => {
  const { toPng, whole, kept } = pictures();
  await toPng(svg("Level 0"));
  expect(await whole(paper)).toEqual(Uint8Array.of(1));
  expect(kept).toEqual(["gambar.png"]);
});

it("fails with the drawing's title and the reason, rather than give a paper with a hole", async () => {
  const { toPng, whole, kept } = pictures();
  await toPng(svg("rusak 1")).catch(() => undefined);
  await toPng(svg("rusak 2")).catch(() => undefined);
  const failure = await whole(paper).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(BuildFailure);
  const { id } = (failure as BuildFailure).text;
  expect(id).toContain('"rusak 1" dan 1 gambar lain');
  expect(id).toContain("out of memory");
  expect(id).not.toContain("\n");
  expect(kept).toEqual([]);
});
