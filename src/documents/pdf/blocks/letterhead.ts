import type { LetterheadBlock, ReferenceBlock } from "../../blocks.ts";
import { PT_PER_MM } from "../../profile.ts";
import { bodyOf, currentPage, element, lineHeight, lineOf, placeText, stack } from "../composer.ts";
import type { Composer, Setting } from "../composer.ts";
import type { Item } from "../page.ts";

/** The agency's kop: emblem at the left, centred lines, a thick rule over a thin one. */
export function placeLetterhead(composer: Composer, block: LetterheadBlock): void {
  const { profile, typesetter, emblem, root } = composer;
  const page = currentPage(composer);
  const { left, right } = page.frame;
  const sizes = profile.letterhead;
  const emblemWidth = sizes.emblemWidth * PT_PER_MM;
  const emblemHeight = sizes.emblemHeight * PT_PER_MM;
  // Lines are centred on the space beside the emblem, as agencies set them.
  const textLeft = emblem === null ? left : left + emblemWidth + 8;
  const top = page.y;
  let y = top;
  for (const { role, text } of block.lines) {
    const style = role === "institution" || role === "city" ? "bold" : "regular";
    const setting: Setting = { style, size: sizes[role], leading: profile.leading };
    const lines = typesetter.lines(text, setting.style, setting.size, right - textLeft);
    const box = { x: textLeft, width: right - textLeft, top: y, align: "center" } as const;
    page.parts.push({ element: element(root, "P"), items: stack(typesetter, lines, setting, box) });
    y += lines.length * lineHeight(setting);
  }
  if (emblem !== null) {
    const image: Item = {
      type: "image",
      bytes: emblem,
      x: left,
      y: top,
      width: emblemWidth,
      height: emblemHeight,
    };
    page.parts.push({ element: element(root, "Figure", { alt: block.emblem }), items: [image] });
    y = Math.max(y, top + emblemHeight);
  }
  const rule = (at: number, width: number): Item => ({
    type: "rule",
    x1: left,
    y1: at,
    x2: right,
    y2: at,
    width,
  });
  page.parts.push({ element: "Layout", items: [rule(y + 6, 2.25), rule(y + 9, 0.75)] });
  page.y = y + 9 + profile.bodySize;
}

/** Share of the text's width that the block at the upper right takes. */
export const SHARE = { wide: 0.45, upright: 0.64 } as const;

/** Upper right, left-aligned in itself, colons below one another. */
export function placeReference(composer: Composer, block: ReferenceBlock): void {
  const { typesetter, profile } = composer;
  const body = bodyOf(profile);
  const page = currentPage(composer);
  const { frame } = page;
  const share = frame.width > frame.height ? SHARE.wide : SHARE.upright;
  const left = frame.right - (frame.right - frame.left) * share;
  const at = { x: left, width: frame.right - left, align: "left" } as const;
  for (const text of block.lines) placeText(composer, element(composer.root, "P"), text, body, at);
  const width = (text: string): number => typesetter.width(text, body.style, body.size);
  const colon = left + Math.max(0, ...block.rows.map(({ label }) => width(label))) + 6;
  const x = colon + width(": ") + 2;
  for (const { label, text } of block.rows) {
    const top = page.y;
    const lines = typesetter.lines(text, body.style, body.size, frame.right - x, true);
    const single = (what: string, from: number): readonly Item[] =>
      stack(typesetter, [lineOf(typesetter, what, body)], body, { x: from, width: 0, top, align: "left" });
    page.parts.push({
      element: element(composer.root, "P"),
      items: [
        ...single(`${label} `, left),
        ...single(": ", colon),
        ...stack(typesetter, lines, body, { x, width: frame.right - x, top, align: "left" }),
      ],
    });
    page.y += lines.length * lineHeight(body);
  }
}
