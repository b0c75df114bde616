import type { Picture } from "../../assets/picture.ts";
import type { Rect } from "../../scene/scene.ts";
import { numbers } from "./operators.ts";
import type { PdfFile, PdfObject } from "./pdfkit.ts";

/**
 * The matrices that turn a picture upright which a camera has stored otherwise (Exif 2.3, 4.6.4), by orientation, in a
 * square of 1 whose y runs upwards. From 5 on, width and height change places.
 */
const UPRIGHT = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
] as const;

/** The operators that show a picture in the middle of a rectangle, as large as that lets it. */
export function pictureOperators(pdf: PdfFile, picture: Picture, object: PdfObject, room: Rect): string {
  const orientation = picture.kind === "jpeg" ? picture.orientation : 1;
  const [across, down] = orientation > 4 ? [picture.height, picture.width] : [picture.width, picture.height];
  const scale = Math.min(room.width / across, room.height / down);
  const [width, height] = [across * scale, down * scale];
  const [x, y] = [room.x + (room.width - width) / 2, room.y + (room.height - height) / 2];
  const turn = orientation === 1 ? "" : ` ${numbers(...UPRIGHT[orientation - 1]!)} cm`;
  return `q ${numbers(width, 0, 0, -height, x, y + height)} cm${turn} /${pdf.use("picture", object)} Do Q`;
}

/** Embeds a picture once, for all pages that show it. */
export function pictureObject(pdf: PdfFile, picture: Picture): PdfObject {
  const { width, height, colors } = picture;
  const data = {
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    ColorSpace: colors === 1 ? "DeviceGray" : "DeviceRGB",
    BitsPerComponent: 8,
  };
  if (picture.kind === "jpeg") return pdf.object({ ...data, Filter: "DCTDecode" }, picture.bytes);
  if (picture.alpha === null) return pdf.object(data, picture.pixels);
  const mask = pdf.object({ ...data, ColorSpace: "DeviceGray" }, picture.alpha);
  return pdf.object({ ...data, SMask: mask }, picture.pixels);
}
