import zlib from "node:zlib";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { decreePdf } from "../../src/documents/papers/decree.ts";
import { documentFacts } from "../../src/documents/facts.ts";
import { lampiranPdf } from "../../src/documents/papers/lampiran.ts";
import { profileOf } from "../../src/documents/profile.ts";
import { matrixXlsx } from "../../src/export/matrix-xlsx.ts";
import { SHIPPED } from "../../src/fonts/files.ts";
import { createSvgPainter } from "../../src/paint/svg.ts";
import { themes } from "../../src/paint/theme.ts";
import { svgToPng } from "../../src/paint/png.ts";
import { buildMatrix } from "../../src/views/matrix/matrix.ts";
import { sample } from "../paint/scenes.ts";
import { shippedRuler } from "../../src/layout/ruler.ts";
import { lampiranInput, onlyMap, repositoryOf, SMALL_MAP } from "./support.ts";

/** Everything in Node's zlib that packs; what it makes depends on the build of Node. */
const PACKERS = ["deflate", "deflateSync", "deflateRaw", "deflateRawSync", "gzip", "gzipSync"] as const;
const STREAMS = ["createDeflate", "createDeflateRaw", "createGzip"] as const;

beforeAll(() => {
  for (const name of [...PACKERS, ...STREAMS])
    vi.spyOn(zlib, name).mockImplementation(() => {
      throw new Error(`zlib's ${name} was used`);
    });
});
afterAll(() => vi.restoreAllMocks());

it("no output is packed by Node's zlib", async () => {
  const repository = repositoryOf({ "peta.ppb": SMALL_MAP });
  const map = onlyMap(repository);
  const [facts, profile, faces] = [documentFacts(map), profileOf(map.settings), SHIPPED.text];
  const emblem = await svgToPng(
    new TextEncoder().encode((await createSvgPainter())(sample(shippedRuler()), themes.official)),
  );
  const decree = await decreePdf({ facts, profile, faces, emblem, draft: true });
  const lampiran = await lampiranPdf(await lampiranInput(map, repository));
  const own = await lampiranPdf({
    ...(await lampiranInput(map, repository)),
    faces: { regular: await ownFace() },
  });
  const { title, institution, madeOn } = facts;
  const xlsx = matrixXlsx({ matrix: buildMatrix(map), title, institution, paper: "f4", madeOn });
  for (const bytes of [decree, lampiran, own, xlsx]) expect(bytes.length).toBeGreaterThan(1000);
});

async function ownFace(): Promise<Uint8Array> {
  const { readFile } = await import("node:fs/promises");
  return new Uint8Array(
    await readFile(new URL("../../src/fonts/faces/texgyreheros-bold.otf", import.meta.url)),
  );
}
