import type { Text } from "../../diagnostics/diagnostic.ts";
import type { ExitCode, Terminal } from "../command.ts";
import { readOptions, type OptionsOf, type OptionTable } from "./options.ts";

interface CommandSpec<Table extends OptionTable> {
  readonly name: string;
  readonly arguments: Text;
  readonly summary: Text;
  /** What the help says below the options. */
  readonly more?: Text;
  readonly options: Table;
  /** Loads what the command does, when it is called. */
  load(): Promise<{
    run(args: readonly string[], options: OptionsOf<Table>, terminal: Terminal): Promise<ExitCode>;
  }>;
}

/** One command, whatever its options are. */
export interface AnyCommand {
  readonly name: string;
  readonly arguments: Text;
  readonly summary: Text;
  readonly more?: Text;
  readonly options: OptionTable;
  /** Reads the options as they were given and does what the command does. */
  run(
    args: readonly string[],
    given: Readonly<Record<string, unknown>>,
    terminal: Terminal,
  ): Promise<ExitCode>;
}

/** A command whose options reach it read and checked. */
export function command<Table extends OptionTable>(spec: CommandSpec<Table>): AnyCommand {
  return {
    ...spec,
    async run(args, given, terminal) {
      const options = readOptions(spec.options, given);
      return (await spec.load()).run(args, options, terminal);
    },
  };
}
