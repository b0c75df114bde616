import type { DocumentFacts } from "./facts.ts";
import { currentPage, element, lineHeight, stack } from "./pdf/composer.ts";
import type { Composer, Setting } from "./pdf/composer.ts";
import type { Item } from "./pdf/page.ts";
import { PT_PER_MM } from "./profile.ts";
import type { Profile } from "./profile.ts";

type Letterhead = NonNullable<DocumentFacts["letterhead"]>;

/** The agency's kop: emblem at the left, centred lines, a thick rule over a thin one. */
export function placeLetterhead(
  composer: Composer,
  head: Letterhead,
  profile: Profile,
  emblem: Uint8Array | null,
): void {
  const page = currentPage(composer);
  const { left, right } = page.frame;
  const sizes = profile.letterhead;
  const emblemWidth = sizes.emblemWidth * PT_PER_MM;
  const emblemHeight = sizes.emblemHeight * PT_PER_MM;
  // Lines are centred on the space beside the emblem, as agencies set them.
  const textLeft = emblem === null ? left : left + emblemWidth + 8;
  const rows: { text: string | null; setting: Setting }[] = [
    { text: head.government?.toUpperCase() ?? null, setting: setting(profile, "biasa", sizes.government) },
    { text: head.institution?.toUpperCase() ?? null, setting: setting(profile, "tebal", sizes.institution) },
    { text: head.address, setting: setting(profile, "biasa", sizes.address) },
    { text: head.contact, setting: setting(profile, "biasa", sizes.address) },
    { text: head.city?.toUpperCase() ?? null, setting: setting(profile, "tebal", sizes.city) },
  ];
  const top = page.y;
  let y = top;
  for (const row of rows) {
    if (row.text === null) continue;
    const lines = composer.typesetter.lines(row.text, row.setting.style, row.setting.size, right - textLeft);
    const items = stack(composer.typesetter, lines, row.setting, {
      x: textLeft,
      width: right - textLeft,
      top: y,
      align: "tengah",
    });
    page.parts.push({ element: element(composer.root, "P"), items });
    y += lines.length * lineHeight(row.setting);
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
    const alt = `Lambang ${head.government ?? head.institution ?? "daerah"}`;
    page.parts.push({ element: element(composer.root, "Figure", { alt }), items: [image] });
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
  page.parts.push({ element: null, items: [rule(y + 6, 2.25), rule(y + 9, 0.75)] });
  page.y = y + 9 + profile.bodySize;
}

function setting(profile: Profile, style: "biasa" | "tebal", size: number): Setting {
  return { style, size, leading: profile.leading };
}
