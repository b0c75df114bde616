import {
  Alternation,
  LLkLookaheadStrategy,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  Terminal,
  type ILookaheadStrategy,
  type IProduction,
  type IToken,
  type Rule,
  type TokenType,
} from "chevrotain";

type ForAlternation = ILookaheadStrategy["buildLookaheadForAlternation"];
type ForOptional = ILookaheadStrategy["buildLookaheadForOptional"];
/** The parser, as far as lookahead asks it. */
interface Parser {
  LA(howMuch: number): IToken;
}

const OPTIONAL = {
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
};

/** What productions may begin with. */
interface Beginnings {
  /** By the number of each type of token, those of its category too. */
  readonly types: ReadonlySet<number>;
  readonly maybeEmpty: boolean;
}

/**
 * Lookahead of one token, made when a rule first asks for it. Chevrotain's own is made for any number of tokens: for all
 * places where a short check comes by, it takes as long as reading the file.
 */
export class FirstTokenLookahead extends LLkLookaheadStrategy {
  private readonly ofRules = new Map<string, Beginnings>();

  constructor() {
    super({ maxLookahead: 1 });
  }

  override buildLookaheadForAlternation({
    prodOccurrence,
    rule,
  }: Parameters<ForAlternation>[0]): ReturnType<ForAlternation> {
    let made: Choices | null = null;
    const make = (): Choices =>
      choicesOf(
        partsOf(find(rule, Alternation, prodOccurrence)).map((part) => this.beginnings(partsOf(part))),
      );
    return function (this: Parser, alternatives): number | undefined {
      made ??= make();
      const possible = made.byType.get(this.LA(1).tokenTypeIdx) ?? made.others;
      return possible.find((i) => alternatives?.[i]?.GATE?.call(this) !== false);
    };
  }

  override buildLookaheadForOptional({
    prodOccurrence,
    prodType,
    rule,
  }: Parameters<ForOptional>[0]): ReturnType<ForOptional> {
    let made: Beginnings | null = null;
    const make = (): Beginnings => this.beginnings(partsOf(find(rule, OPTIONAL[prodType], prodOccurrence)));
    return function (this: Parser): boolean {
      made ??= make();
      return made.maybeEmpty || made.types.has(this.LA(1).tokenTypeIdx);
    };
  }

  private beginnings(productions: readonly IProduction[]): Beginnings {
    const types = new Set<number>();
    for (const production of productions) {
      const own = this.beginningsOf(production);
      for (const type of own.types) types.add(type);
      if (!own.maybeEmpty) return { types, maybeEmpty: false };
    }
    return { types, maybeEmpty: true };
  }

  private beginningsOf(production: IProduction): Beginnings {
    if (production instanceof Terminal)
      return { types: withCategory(production.terminalType), maybeEmpty: false };
    if (production instanceof NonTerminal) return this.beginningsOfRule(production.referencedRule);
    if (production instanceof Alternation) {
      const each = partsOf(production).map((part) => this.beginnings(partsOf(part)));
      return {
        types: new Set(each.flatMap(({ types }) => [...types])),
        maybeEmpty: each.some(({ maybeEmpty }) => maybeEmpty),
      };
    }
    const { types, maybeEmpty } = this.beginnings(partsOf(production));
    const isMandatory =
      production instanceof RepetitionMandatory || production instanceof RepetitionMandatoryWithSeparator;
    return { types, maybeEmpty: maybeEmpty || !isMandatory };
  }

  private beginningsOfRule({ name, definition }: Rule): Beginnings {
    const known = this.ofRules.get(name);
    if (known !== undefined) return known;
    const made = this.beginnings(definition);
    this.ofRules.set(name, made);
    return made;
  }
}

function withCategory({ tokenTypeIdx, categoryMatches = [] }: TokenType): ReadonlySet<number> {
  return new Set(tokenTypeIdx === undefined ? categoryMatches : [tokenTypeIdx, ...categoryMatches]);
}

/** What a production is made of; of a reference to a rule, that rule. */
function partsOf(production: IProduction): readonly IProduction[] {
  return "definition" in production ? (production.definition as readonly IProduction[]) : [];
}

/** Which alternatives of a choice a token may begin. */
interface Choices {
  readonly byType: ReadonlyMap<number, readonly number[]>;
  /** Those that any other token may follow. */
  readonly others: readonly number[];
}

function choicesOf(alternatives: readonly Beginnings[]): Choices {
  const where = (fits: (one: Beginnings) => boolean): readonly number[] =>
    alternatives.flatMap((one, i) => (one.maybeEmpty || fits(one) ? [i] : []));
  const all = new Set(alternatives.flatMap(({ types }) => [...types]));
  return {
    byType: new Map([...all].map((type) => [type, where(({ types }) => types.has(type))])),
    others: where(() => false),
  };
}

type Kind = typeof Alternation | (typeof OPTIONAL)[keyof typeof OPTIONAL];

/** The one production of a kind in a rule that has this number there. */
function find(rule: Rule, kind: Kind, occurrence: number): IProduction {
  const search = (productions: readonly IProduction[]): IProduction | undefined => {
    for (const production of productions) {
      if (production instanceof kind && production.idx === occurrence) return production;
      // Another rule's numbers are its own.
      const inside = production instanceof NonTerminal ? undefined : search(partsOf(production));
      if (inside !== undefined) return inside;
    }
    return undefined;
  };
  const found = search(rule.definition);
  if (found === undefined) throw new Error(`${rule.name} has no production ${occurrence} of this kind`);
  return found;
}
