import { LLkLookaheadStrategy, type ILookaheadStrategy } from "chevrotain";

type Alternation = ILookaheadStrategy["buildLookaheadForAlternation"];
type Optional = ILookaheadStrategy["buildLookaheadForOptional"];

/**
 * Chevrotain's own lookahead, each function made when it is first asked: to make all of them is a good part of what
 * a short check takes, and one file needs but a few.
 */
export class LazyLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(options: Parameters<Alternation>[0]): ReturnType<Alternation> {
    let made: ReturnType<Alternation> | null = null;
    const make = (): ReturnType<Alternation> => super.buildLookaheadForAlternation(options);
    return function (this: ThisParameterType<ReturnType<Alternation>>, orAlts) {
      made ??= make();
      return made.call(this, orAlts);
    };
  }

  override buildLookaheadForOptional(options: Parameters<Optional>[0]): ReturnType<Optional> {
    let made: ReturnType<Optional> | null = null;
    const make = (): ReturnType<Optional> => super.buildLookaheadForOptional(options);
    return function (this: ThisParameterType<ReturnType<Optional>>) {
      made ??= make();
      return made.call(this);
    };
  }
}
