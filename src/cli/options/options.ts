import type { Command } from "commander";
import type { Text } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { UsageError } from "../command.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  anyNumber: { id: ", 0 atau lebih", en: ", 0 or more" },
  upTo: { id: " 0 sampai {most}", en: " from 0 to {most}" },
  needsNumber: {
    id: "{name} memerlukan bilangan bulat{range}.",
    en: "{name} needs a whole number{range}.",
  },
  unknownNear: {
    id: '{name} "{word}" tidak dikenal. Maksud Anda "{near}"?',
    en: '{name} "{word}" is not known. Did you mean "{near}"?',
  },
  seeExplain: { id: "Daftarnya: ppb explain", en: "All of them: ppb explain" },
  chooseFrom: { id: "Pilihannya: {value}", en: "Choose from: {value}" },
  unknown: { id: '{name} "{word}" tidak dikenal. {rest}', en: '{name} "{word}" is not known. {rest}' },
});

/** What a call gives for an option: its values as they were written, true for one without, nothing when it is absent. */
type Given = readonly string[] | true | undefined;

/** One option of a command: how it is spelt, what help says of it, and the one place where its value is read. */
export interface Option<T> {
  readonly flags: string;
  readonly help: Text;
  /** Throws `UsageError` for a value that cannot be. `flag` is the long name: "--format". */
  readonly read: (given: Given, flag: string) => T;
}

/** The options of a command by the names that its code knows them by. */
export type OptionTable = Readonly<Record<string, Option<unknown>>>;

/** What the options of such a table are once they have been read. */
export type OptionsOf<Table extends OptionTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Option<infer T> ? T : never;
};

/** An option without a value. */
export function flag(flags: string, help: Text): Option<boolean> {
  return { flags, help, read: (given) => given === true };
}

/** An option with any text; null when it is absent. */
export function text(flags: string, help: Text): Option<string | null> {
  return { flags, help, read: (given) => last(given) };
}

/** An option with one of these words; null when it is absent. */
export function choice<Word extends string>(
  flags: string,
  help: Text,
  words: readonly Word[],
): Option<Word | null> {
  return {
    flags,
    help,
    read: (given, name) => {
      const word = last(given);
      if (word === null) return null;
      const found = words.find((known) => known === word);
      if (found === undefined) throw unknownWord(name, word, words);
      return found;
    },
  };
}

/** An option with a whole number of at most `most`; null when it is absent. */
export function wholeNumber(flags: string, help: Text, most: number | null = null): Option<number | null> {
  return {
    flags,
    help,
    read: (given, name) => {
      const written = last(given);
      if (written === null) return null;
      const value = /^\d{1,9}$/.test(written) ? Number(written) : -1;
      if (value >= 0 && (most === null || value <= most)) return value;
      const range = most === null ? messages.anyNumber() : messages.upTo({ most });
      throw new UsageError(messages.needsNumber({ name, range }));
    },
  };
}

/** An option that may recur, or takes several values; empty when it is absent. */
export function list(flags: string, help: Text): Option<readonly string[]> {
  return { flags, help, read: valuesOf };
}

/** An option that may recur, each time with one or more of these words, commas between; empty when it is absent. */
export function words<Word extends string>(
  flags: string,
  help: Text,
  allowed: readonly Word[],
): Option<readonly Word[]> {
  return {
    flags,
    help,
    read: (given, name) =>
      valuesOf(given)
        .flatMap((value) => value.split(","))
        .filter((written) => written.trim() !== "")
        .map((written) => {
          const found = allowed.find((known) => known === written.trim());
          if (found === undefined) throw unknownWord(name, written.trim(), allowed);
          return found;
        }),
  };
}

/** An option whose value says more than a word; null when it is absent. */
export function parsed<T>(flags: string, help: Text, parse: (written: string) => T): Option<T | null> {
  return {
    flags,
    help,
    read: (given) => {
      const written = last(given);
      return written === null ? null : parse(written);
    },
  };
}

function valuesOf(given: Given): readonly string[] {
  return given === undefined || given === true ? [] : given;
}

function last(given: Given): string | null {
  return valuesOf(given).at(-1) ?? null;
}

/** What stands for values in help, where the two languages differ. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  code: "kode",
  file: "berkas",
  form: "bentuk",
  kind: "jenis",
  name: "nama",
  output: "keluaran",
  path: "jalur",
  severity: "tingkat",
  text: "teks",
  word: "kata",
  years: "tahun",
};

/** The spelling of an option in help: "--baseline <berkas>". */
function inIndonesian(flags: string): string {
  return flags.replace(/<[^<]+/, (value) => value.replace(/[a-z]+/g, (word) => PLACEHOLDERS[word] ?? word));
}

/** Tells commander of the options; all values are kept as they were written. */
export function declareOptions(command: Command, table: OptionTable, t: (text: Text) => string): void {
  const collect = (value: string, all: readonly string[] | undefined): readonly string[] => [
    ...(all ?? []),
    value,
  ];
  for (const { flags: spelt, help } of Object.values(table)) {
    const flags = t({ id: inIndonesian(spelt), en: spelt });
    if (flags.includes("<")) command.option(flags, t(help), collect);
    else command.option(flags, t(help));
  }
}

/** The values of a call, read and checked. Throws `UsageError` for the first that cannot be. */
export function readOptions<Table extends OptionTable>(
  table: Table,
  given: Readonly<Record<string, unknown>>,
): OptionsOf<Table> {
  const read = Object.entries(table).map(([name, option]) => {
    const long = /--([a-z-]+)/.exec(option.flags)?.[1] ?? name;
    const key = long.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return [name, option.read(given[key] as Given, `--${long}`)];
  });
  return Object.fromEntries(read) as OptionsOf<Table>;
}

/** The error for a word that an option does not know, with the nearest or all that it does. */
export function unknownWord(name: string, word: string, allowed: readonly string[]): UsageError {
  const near = nearest(word, allowed);
  if (near !== null) {
    return new UsageError(messages.unknownNear({ name, word, near }));
  }
  const rest =
    allowed.length > 12 ? messages.seeExplain() : messages.chooseFrom({ value: allowed.join(", ") });
  return new UsageError(messages.unknown({ name, word, rest }));
}
