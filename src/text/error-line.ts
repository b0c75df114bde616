/** What an error says, in one line: some drag the insides of what failed along. */
export function errorLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
}
