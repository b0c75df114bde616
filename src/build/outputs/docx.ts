import type { OutputFile } from "../commit/manifest.ts";
import { lampiranPaper, matrixPaper, papersOf } from "../sets/papers.ts";
import { docxPictures } from "./docx-pictures.ts";
import type { Output, OutputInput } from "./output.ts";

const PATHS = ["lampiran.docx", "keputusan.docx", "matriks.docx"] as const;

/** The papers once more, for word processors: what lawyers correct in Word. */
export const docxOutput: Output = {
  files,
  owns: (path) => (PATHS as readonly string[]).includes(path),
};

async function files(input: OutputInput): Promise<readonly OutputFile[]> {
  const { map, faces, draft, emblem, made } = input;
  const { facts, profile, matrix } = papersOf(map);
  const { settings } = map;
  // The library is loaded only when one of the papers has to be made.
  const library = () => import("../../documents/docx/papers.ts");
  const pictures = docxPictures(input);
  const drawings = { theme: settings.theme, toPng: pictures.toPng };
  const lampiran = lampiranPaper({ map, drawings: await input.drawn(), faces, draft });
  const decree = { facts, profile, draft };
  const table = matrixPaper({ matrix, facts, settings, draft });
  const papers: readonly (readonly [string, unknown, () => Promise<Uint8Array>])[] = [
    [
      "lampiran.docx",
      lampiran.decisive,
      async () => (await library()).lampiranDocx(await lampiran.input(), drawings),
    ],
    ...(map.decree === null
      ? []
      : ([
          [
            "keputusan.docx",
            decree,
            async () => (await library()).decreeDocx({ ...decree, faces, emblem }, drawings),
          ],
        ] as const)),
    ["matriks.docx", table, async () => (await library()).matrixDocx({ ...table, faces }, drawings)],
  ];
  const contents: OutputFile[] = [];
  for (const [path, decisive, make] of papers)
    contents.push({ path, content: await made(path, decisive, () => pictures.whole(make)) });
  return contents;
}
