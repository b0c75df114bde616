import type { IParserErrorMessageProvider, IRecognitionException, TokenType } from "chevrotain";

/**
 * What the parser waited for at an error, as data: chevrotain lets an error carry a text only, so the text is the list
 * of the token types, by name.
 */
export const expectedTypesAsMessage: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.name,
  buildNotAllInputParsedMessage: () => "",
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) => firstOf(expectedPathsPerAlt.flat()),
  buildEarlyExitMessage: ({ expectedIterationPaths }) => firstOf(expectedIterationPaths),
};

function firstOf(paths: readonly (readonly TokenType[])[]): string {
  return [...new Set(paths.flatMap(([first]) => (first === undefined ? [] : [first.name])))].join(" ");
}

/** The names of the token types that would have been right; none where the input should have ended. */
export function expectedTypes(error: IRecognitionException): readonly string[] {
  return error.message === "" ? [] : error.message.split(" ");
}
