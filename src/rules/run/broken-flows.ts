import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Cfm, Repository } from "../../model/model.ts";
import type { Span } from "../../source/source.ts";

const messages = defineMessages({
  connect: {
    id: "Sambungkan, misalnya: alur {from} -> {to}",
    en: "Connect it, for example: alur {from} -> {to}",
  },
  lost: { id: "tidak tersambung dari mulai", en: "not reached from the start" },
});

const MAX_RELATED = 5;

/**
 * The findings without the steps of a CFM that are not reached, where one step of it leads nowhere: the flow breaks off
 * there, and one connection is missing. The finding at that step stays, and shows the others. What was suppressed or is
 * switched off is no cause.
 */
export function withoutBrokenFlows(
  found: readonly Diagnostic[],
  { maps }: Repository,
): readonly Diagnostic[] {
  const [ends, lost] = [ofRule(found, "alur-buntu"), ofRule(found, "langkah-terputus").filter(isOfFlow)];
  if (ends.length === 0 || lost.length === 0) return found;
  const changed = new Map<Diagnostic, Diagnostic | null>();
  for (const cfm of maps.flatMap((map) => map.cfms)) {
    const within = ({ span }: Diagnostic): boolean => covers(cfm.span, span);
    const [end, second] = ends.filter(within);
    const [first, ...others] = lost.filter(within);
    if (end === undefined || second !== undefined || first === undefined) continue;
    const [from, to] = [stepAt(cfm, end), stepAt(cfm, first)];
    for (const one of [first, ...others]) changed.set(one, null);
    changed.set(end, {
      ...end,
      ...(from === null || to === null ? {} : { help: messages.connect({ from, to }) }),
      related: [first, ...others]
        .slice(0, MAX_RELATED)
        .map(({ span }) => ({ span, message: messages.lost() })),
    });
  }
  return found.flatMap((one) => {
    const now = changed.get(one);
    return now === undefined ? [one] : now === null ? [] : [now];
  });
}

function ofRule(found: readonly Diagnostic[], rule: string): readonly Diagnostic[] {
  return found.filter(({ code, severity }) => code === rule && severity !== "hint");
}

/** Not a document that is tied to no step, nor a CFM without flows. */
function isOfFlow({ message }: Diagnostic): boolean {
  return message.key === "message";
}

function stepAt({ steps }: Cfm, { span }: Diagnostic): string | null {
  return steps.find(({ idSpan }) => idSpan.start === span.start && idSpan.file === span.file)?.id ?? null;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
