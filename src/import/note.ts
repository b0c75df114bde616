import type { Argument, Message } from "../diagnostics/diagnostic.ts";
import { defineMessages } from "../diagnostics/message.ts";

/**
 * What became of something that the language says otherwise or not at all. `lost`: the meaning of a flow is gone,
 * the import ends with exit code 1. `changed`: read as something near to it or guessed. `omitted`: left out without
 * harm to the flow.
 */
export type NoteEffect = "lost" | "changed" | "omitted";

/** One line of the report of an import. */
export interface ImportNote {
  readonly effect: NoteEffect;
  /** Stable name of the kind of note, for programs. */
  readonly code: string;
  /** The element's id or the cell. */
  readonly place: string;
  readonly message: Message;
}

/** The sentences of one effect by the codes of their notes; each says what it does of the two arguments. */
type Sentences<Code extends string> = Readonly<
  Record<Code, (args: { readonly name: Argument; readonly detail: Argument }) => Message>
>;

/** Makes notes of a catalogue's kinds, each about the element or cell `place`. */
export function noteWriter<Lost extends string, Changed extends string, Omitted extends string>(kinds: {
  readonly lost: Sentences<Lost>;
  readonly changed: Sentences<Changed>;
  readonly omitted: Sentences<Omitted>;
}): (code: Lost | Changed | Omitted, place: string, name?: Argument, detail?: Argument) => ImportNote {
  const known = new Map(
    (["lost", "changed", "omitted"] as const).flatMap((effect) =>
      Object.entries<Sentences<string>[string]>(kinds[effect]).map(
        ([code, sentence]) => [code, { effect, sentence }] as const,
      ),
    ),
  );
  return (code, place, name = "", detail = "") => {
    const { effect, sentence } = known.get(code)!;
    const called = typeof name === "string" ? name.replace(/\s+/g, " ") : name;
    return { effect, code, place, message: sentence({ name: called, detail }) };
  };
}

const parts = defineMessages({ quoted: { id: ' "{name}"', en: ' "{name}"' } });

/** A name in quotes behind a word of a sentence; nothing for what has none. */
export function inQuotes(name: string): Argument {
  return name === "" ? "" : parts.quoted({ name });
}
