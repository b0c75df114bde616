import type { Argument, Language, Message, Text } from "./diagnostic.ts";

/** The names between braces in a sentence: "Kode {code} sudah dipakai." → "code". Examples of sources (`lajur a { }`) are no names. */
type Names<S extends string> = S extends `${infer Head}}${infer Rest}` ? LastName<Head> | Names<Rest> : never;
type LastName<Head extends string> = Head extends `${string}{${infer Tail}`
  ? Tail extends `${string}{${string}`
    ? LastName<Tail>
    : Tail extends "" | `${string} ${string}`
      ? never
      : Tail
  : never;

type Parameters<N extends string> = [N] extends [never] ? [] : [args: { readonly [K in N]: Argument }];

type Table<T extends Readonly<Record<string, Text>>> = {
  readonly [K in keyof T]: (...args: Parameters<Names<T[K]["id"] | T[K]["en"]>>) => Message;
};

/**
 * The sentences of one kind of diagnostic, as functions of their arguments: a diagnostic carries the sentence's key
 * and the arguments, and a reporter renders them in its language. An argument that is missing does not compile.
 */
export function defineMessages<const T extends Readonly<Record<string, Text>>>(table: T): Table<T> {
  const entries = Object.entries(table).map(([key, { id, en }]) => [
    key,
    (args?: Message["args"]): Message => ({ key, id, en, ...(args === undefined ? {} : { args }) }),
  ]);
  return Object.fromEntries(entries) as Table<T>;
}

/** The sentence in one language. What an argument holds is put in as it is: braces in it are text. */
export function render({ args, ...text }: Message, language: Language): string {
  const sentence = text[language];
  if (args === undefined) return sentence;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name] ?? whole;
    return typeof value === "object" ? render(value, language) : String(value);
  });
}
