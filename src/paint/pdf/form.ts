import { deflate } from "../../bytes/deflate.ts";
import type { Scene } from "../../scene/scene.ts";
import type { PdfFaces } from "./faces.ts";
import { numbers, sceneOperators, type UsedFace } from "./operators.ts";
import type { PdfFile } from "./pdfkit.ts";
import type { Theme } from "../theme.ts";

/**
 * A scene painted for PDF, once for all documents that it is placed in (PDF 32000-1, 8.10: form XObjects). Its texts use
 * codes that shipped faces have in every document.
 */
export interface PdfForm {
  /** pt */
  readonly width: number;
  readonly height: number;
  /** Operators, packed. */
  readonly content: Uint8Array;
  readonly faces: readonly UsedFace[];
}

/** Room for lines that run along the edge. */
const EDGE = 2;

export function paintForm(scene: Scene, theme: Theme): PdfForm {
  const { operators, faces } = sceneOperators(scene, theme);
  const { width, height } = scene;
  return { width, height, content: deflate(new TextEncoder().encode(operators)), faces };
}

/** Where the upper left corner lies on the page, in pt, and how large one point of the form is. */
export interface FormPlace {
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
}

/** The operators that show a form on the current page. Links are the caller's: it knows the pages. */
export function formOperators(
  pdf: PdfFile,
  faces: PdfFaces,
  form: PdfForm,
  { x, y, scale = 1 }: FormPlace,
): string {
  const fonts = form.faces.map(({ name, resource, highest }) => [resource, faces.shipped(name, highest)]);
  const object = pdf.object(
    {
      Type: "XObject",
      Subtype: "Form",
      BBox: [-EDGE, -EDGE, form.width + EDGE, form.height + EDGE],
      Resources: { Font: Object.fromEntries(fonts) as object },
      Filter: "FlateDecode",
    },
    form.content,
  );
  return `q ${numbers(scale, 0, 0, scale, x, y)} cm /${pdf.use("form", object)} Do Q`;
}
