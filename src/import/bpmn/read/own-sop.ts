import type { SopFact } from "../../../syntax/ast.ts";
import { splitCode } from "../../../syntax/code.ts";
import { sopFactWords, type SopFactWord } from "../../../syntax/facts.ts";
import { choices, choiceWords } from "../../../syntax/words.ts";
import type { Written } from "../../../syntax/written.ts";
import type { XmlElement } from "../../xml.ts";

/** A procedure that `ppb export bpmn` has written beside the CFM that lists it. */
export interface OwnSop {
  /** As it was written. */
  readonly code: string;
  /** As it is spelt; "" when the code has none. */
  readonly number: string;
  readonly title: string | null;
  /** The steps that it describes, by their names in the sources; null for all of them. */
  readonly steps: readonly string[] | null;
  /** What its cover says. */
  readonly facts: readonly Written<SopFact>[];
}

export function ownSop({ attributes, children }: XmlElement): OwnSop {
  const code = attributes.get("kode") ?? "";
  const steps = attributes.get("langkah");
  const texts = (word: SopFactWord): readonly string[] =>
    children.flatMap((child) =>
      child.name === "isi" && child.attributes.get("kata") === word
        ? [child.attributes.get("teks") ?? ""]
        : [],
    );
  return {
    code,
    number: splitCode(code).parts.find(({ kind }) => kind === "sop")?.number ?? "",
    title: attributes.get("nama") ?? null,
    steps: steps === undefined ? null : steps.split(" ").filter((name) => name !== ""),
    facts: [
      ...sopFactWords("text").flatMap((kind) => texts(kind).map((text) => ({ kind, texts: [text] }))),
      ...sopFactWords("date").flatMap((kind) => texts(kind).map((date) => ({ kind, date }))),
      ...sopFactWords("texts").flatMap((kind) => {
        const all = texts(kind);
        return all.length === 0 ? [] : [{ kind, texts: all }];
      }),
      ...children.flatMap((child) => (child.name === "penandatangan" ? approver(child) : [])),
    ],
  };
}

function approver({ attributes }: XmlElement): readonly Written<SopFact>[] {
  const fields = choiceWords("signatory").flatMap((word) => {
    const text = attributes.get(word);
    return text === undefined ? [] : [{ name: choices.signatory[word], text }];
  });
  return fields.length === 0 ? [] : [{ kind: "penandatangan", fields }];
}
