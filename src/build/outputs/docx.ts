import type { OutputFile } from "../commit/manifest.ts";
import { lampiranPaper, matrixPaper, papersOf } from "../sets/papers.ts";
import { docxPapers } from "./docx-papers.ts";
import type { Output, OutputInput } from "./output.ts";

const PATHS = ["lampiran.docx", "keputusan.docx", "matriks.docx"] as const;

/** The papers once more, for word processors: what lawyers correct in Word. */
export const docxOutput: Output = {
  files,
  owns: (path) => (PATHS as readonly string[]).includes(path),
};

async function files(input: OutputInput): Promise<readonly OutputFile[]> {
  const { map, faces, draft, emblem } = input;
  const { facts, profile, matrix } = papersOf(map);
  const { settings } = map;
  // The library is loaded only when one of the papers has to be made.
  const library = () => import("../../documents/docx/papers.ts");
  const made = docxPapers(input, settings);
  const lampiran = lampiranPaper({ map, drawings: await input.drawn(), faces, draft });
  const decree = { facts, profile, draft };
  const table = matrixPaper({ matrix, facts, settings, draft });
  const lampiranDocx = await made("lampiran.docx", lampiran.decisive, async (drawings) =>
    (await library()).lampiranDocx(await lampiran.input(), drawings),
  );
  const decreeDocx =
    map.decree === null
      ? null
      : await made("keputusan.docx", decree, async (drawings) =>
          (await library()).decreeDocx({ ...decree, faces, emblem }, drawings),
        );
  const matrixDocx = await made("matriks.docx", table, async (drawings) =>
    (await library()).matrixDocx({ ...table, faces }, drawings),
  );
  return [
    { path: "lampiran.docx", content: lampiranDocx },
    ...(decreeDocx === null ? [] : [{ path: "keputusan.docx", content: decreeDocx }]),
    { path: "matriks.docx", content: matrixDocx },
  ];
}
