import type { IToken } from "chevrotain";
import type { TextEdit } from "../../diagnostics/diagnostic.ts";
import type { SourceFile } from "../../source/source.ts";
import { tokenSpan } from "../tree/cst.ts";
import { MAX_FINDINGS, type Problems } from "../report/problems.ts";
import { KINDS, type Kind, type Stray } from "./stray-kinds.ts";

const LOST = /\ufffd/;

function isNumber(t: IToken): boolean {
  return t.tokenType.name === "NumberPath" || t.tokenType.name === "Code";
}

/** `01/02` as the code `01.02`. */
function withRest(t: IToken, joined: ReadonlyMap<IToken, IToken>): IToken {
  const rest = joined.get(t);
  return rest === undefined
    ? t
    : { ...t, image: `${t.image}.${rest.image}`, endOffset: rest.endOffset ?? rest.startOffset };
}

export interface GarbageReading {
  /** Without the words that belong to what means nothing: the number before a full stop. */
  readonly tokens: IToken[];
  /** Whether letters could not be decoded. */
  readonly hasLost: boolean;
  /** Reports all that a larger finding does not cover. */
  readonly report: (file: SourceFile, problems: Problems, isCovered: (t: IToken) => boolean) => void;
}

/** Looks at the characters that no token holds, and at what may be meant by them. */
export function readGarbage(garbage: readonly IToken[], tokens: IToken[]): GarbageReading {
  if (garbage.length === 0) return { tokens, hasLost: false, report: () => undefined };
  const strays = neighbours(garbage, tokens);
  const dropped = new Set<IToken>();
  const joined = new Map<IToken, IToken>();
  const found: { readonly t: IToken; readonly stray: Stray; readonly kind: Kind | undefined }[] = [];
  garbage.forEach((t, index) => {
    const stray = strays[index];
    if (stray === undefined) return;
    const kind = KINDS.find(({ isIt }) => isIt(stray));
    found.push({ t, stray, kind });
    if (kind?.takes === "before" && stray.before !== null) dropped.add(stray.before);
    if (kind?.takes === "rest") dropped.add(t);
    if (kind?.takes === "both" && stray.before !== null && stray.after !== null && isNumber(stray.before)) {
      joined.set(stray.before, stray.after);
      dropped.add(stray.after);
    }
  });
  const commented = new Set(
    [...dropped].filter((t) => t.tokenType.name === "Garbage").map((t) => t.startLine),
  );
  const kept =
    dropped.size === 0 ? tokens : tokens.filter((t) => !dropped.has(t) && !commented.has(t.startLine));
  return {
    tokens: joined.size === 0 ? kept : kept.map((t) => withRest(t, joined)),
    hasLost: garbage.some(({ image }) => LOST.test(image)),
    report: (file, problems, isCovered) => {
      const groups = new Map<Kind, typeof found>();
      let line = -1;
      let count = 0;
      let kindOfLine: Kind | undefined;
      for (const one of found) {
        if (isCovered(one.t) || LOST.test(one.t.image)) continue;
        // Of a line the first is shown, with all others of its kind.
        if (one.t.startLine === line && (one.kind === undefined || one.kind !== kindOfLine)) continue;
        line = one.t.startLine ?? -1;
        kindOfLine = one.kind;
        if (one.kind !== undefined) {
          const group = groups.get(one.kind);
          if (group === undefined) groups.set(one.kind, [one]);
          else group.push(one);
        } else if (count < MAX_FINDINGS) {
          count += 1;
          problems.report(
            "karakter-tak-sah",
            tokenSpan(file, one.t),
            { id: "Karakter ini tidak punya arti di sini.", en: "This character means nothing here." },
            {
              id: "Hapus, atau tulis teks di antara tanda petik.",
              en: "Delete it, or put the text in quotes.",
            },
          );
        }
      }
      for (const [kind, group] of groups) {
        const [first] = group;
        if (first === undefined) continue;
        const { newText } = kind;
        const edits: readonly TextEdit[] =
          newText === undefined
            ? []
            : group.map(({ t, stray }) => ({ span: tokenSpan(file, t), newText: newText(stray) }));
        problems.reportRepeated("karakter-tak-sah", {
          spans: group
            .filter(({ t }, i) => t.startLine !== group[i - 1]?.t.startLine)
            .map(({ t }) => tokenSpan(file, t)),
          message: kind.message(first.stray),
          help: kind.help,
          edits,
        });
      }
    },
  };
}

function neighbours(garbage: readonly IToken[], tokens: readonly IToken[]): readonly Stray[] {
  let at = 0;
  return garbage.map((t, index) => {
    while ((tokens[at]?.startOffset ?? Number.POSITIVE_INFINITY) < t.startOffset) at += 1;
    const [left, right] = [tokens[at - 1], tokens[at]];
    const [strayLeft, strayRight] = [garbage[index - 1], garbage[index + 1]];
    const before = left !== undefined && left.endLine === t.startLine ? left : null;
    const after = right !== undefined && right.startLine === t.startLine ? right : null;
    const end = (t.endOffset ?? t.startOffset) + 1;
    const touches = (one: IToken | null | undefined, offset: number): boolean =>
      one !== null &&
      one !== undefined &&
      ((one.endOffset ?? 0) + 1 === offset || one.startOffset === offset);
    return {
      image: t.image,
      before,
      after,
      isSecond: before !== null && tokens[at - 2]?.endLine !== before.startLine,
      isTight: {
        before: touches(before, t.startOffset) || touches(strayLeft, t.startOffset),
        after: touches(after, end) || touches(strayRight, end),
      },
    };
  });
}
