import type { Message } from "../../diagnostics/diagnostic.ts";
import type { ProcessDeclaration, ProcessMap, Sop } from "../../model/model.ts";
import type { MapFacts } from "../facts/facts.ts";
import { areCopies, firstWrong } from "../facts/repeated.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { joinCode } from "../../syntax/code.ts";
import type { Finding, Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "Kode {code} sudah dipakai.", en: "Code {code} is already taken." },
  later: {
    id: "Kode {code} dipakai lagi di bawah, di tempatnya.",
    en: "Code {code} is used again below, where it belongs.",
  },
  laterPlace: { id: "baris yang kodenya sesuai tempatnya", en: "the line with this code in its place" },
  place: { id: "deklarasi pertama", en: "first declared here" },
  copied: {
    id: "Kedua baris sama: hapus salah satunya.",
    en: "Both lines are the same: delete one of them.",
  },
  standsFor: {
    id: "Baris ini berdiri di tempat {code}, yang belum dipakai di bawah {parent}: tulis {code}.",
    en: "This line stands where {code} belongs, which is still free below {parent}: write {code}.",
  },
  standsForRoot: {
    id: "Baris ini berdiri di tempat {code}, yang belum dipakai: tulis {code}.",
    en: "This line stands where {code} belongs, which is still free: write {code}.",
  },
  nextFree: {
    id: "Beri kode lain (nomor bebas berikutnya: {free}), atau hapus baris yang keliru.",
    en: "Give it another code (the next free one: {free}), or delete the wrong line.",
  },
});

export const kodeGanda: Rule = {
  name: "kode-ganda",
  severity: "error",
  *check({ map, facts }) {
    const first = new Map<string, ProcessDeclaration>();
    const wrong = firstWrong(map);
    for (const line of map.declarations) {
      const key = line.path?.join(".");
      if (key === undefined) continue;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, line);
        continue;
      }
      const other = wrong.get(earlier);
      if (other?.later === line) {
        yield {
          span: earlier.code.span,
          message: messages.later({ code: earlier.code.text }),
          help: standsFor(other.path, earlier, facts),
          related: [{ span: line.code.span, message: messages.laterPlace() }],
        };
        continue;
      }
      yield {
        span: line.code.span,
        message: messages.message({ code: line.code.text }),
        help: areCopies(line, earlier) ? COPIED : suggestion(line, map, facts),
        related: [{ span: earlier.code.span, message: messages.place() }],
      };
    }
    for (const { sops } of map.cfms) yield* repeatedSops(sops);
  },
};

/** SOPs of one CFM with one number; a repeated CFM is reported by cfm-ganda. */
function* repeatedSops(sops: readonly Sop[]): Iterable<Finding> {
  const first = new Map<number, Sop>();
  let last = Math.max(0, ...sops.map(({ number }) => number ?? 0));
  for (const sop of sops) {
    const earlier = sop.number === null ? undefined : first.get(sop.number);
    if (sop.number === null || earlier === undefined) {
      if (sop.number !== null) first.set(sop.number, sop);
      continue;
    }
    last += 1;
    const parts = [...sop.code.parts.slice(0, -1), { kind: "sop" as const, number: String(last) }];
    yield {
      span: sop.code.span,
      message: messages.message({ code: sop.code.text }),
      help: messages.nextFree({ free: joinCode({ ...sop.code, parts }) }),
      related: [{ span: earlier.code.span, message: messages.place() }],
    };
  }
}

const COPIED = messages.copied();

function standsFor(path: readonly number[], line: ProcessDeclaration, facts: MapFacts): Message {
  const code = facts.codeLike(path, line.code);
  return path.length === 1
    ? messages.standsForRoot({ code })
    : messages.standsFor({ code, parent: facts.codeLike(path.slice(0, -1), line.code) });
}

function suggestion(line: ProcessDeclaration, map: ProcessMap, facts: MapFacts): Message {
  const { meant, path } = line;
  if (meant !== null) return standsFor(meant, line, facts);
  const parent = (path ?? []).slice(0, -1);
  const siblings =
    parent.length === 0
      ? map.processes.filter((p) => p.path.length === 1).map((p) => p.key)
      : (map.byPath.get(parent.join("."))?.children ?? []);
  const last = map.byPath.get(siblings.at(-1) ?? "")?.path.at(-1) ?? 0;
  const free = facts.codeLike([...parent, last + 1], line.code);
  return messages.nextFree({ free });
}
