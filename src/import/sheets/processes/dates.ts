/** The months as Excel, LibreOffice and Google Sheets shorten them in Indonesian and English. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan"],
  ["feb", "peb"],
  ["mar"],
  ["apr"],
  ["mei", "may"],
  ["jun"],
  ["jul"],
  ["agu", "agt", "ags", "aug"],
  ["sep"],
  ["okt", "oct"],
  ["nov", "nop"],
  ["des", "dec"],
];

function monthOf(word: string): number {
  return MONTHS.findIndex((names) => names.some((name) => word.toLowerCase().startsWith(name))) + 1;
}

/**
 * The codes that a date in a text may have been: 2.1 becomes `02-Jan`, `2/1/2026` or `2026-01-02`, 1.32 `Jan-32`, 1.2.3
 * `1/2/2003`. Which of day and month comes first differs by country, so both are given. Empty for what is no date.
 */
export function codesOfDate(text: string): readonly (readonly number[])[] {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  if (year !== undefined) return orders(Number(day), Number(month), Number(year));
  const numbers = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (numbers !== null) return orders(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const dayFirst = /^(\d{1,2})[ -]([A-Za-z]{3,9})(?:[ -](\d{4}|\d{2}))?$/.exec(text);
  if (dayFirst !== null && monthOf(dayFirst[2]!) > 0)
    return orders(Number(dayFirst[1]), monthOf(dayFirst[2]!), Number(dayFirst[3] ?? 0));
  const monthFirst = /^([A-Za-z]{3,9})[ -](\d{4}|\d{2})$/.exec(text);
  if (monthFirst === null || monthOf(monthFirst[1]!) === 0) return [];
  return [[monthOf(monthFirst[1]!), Number(monthFirst[2]) % 100]];
}

/** `year` 0: not said. */
function orders(day: number, month: number, year: number): readonly (readonly number[])[] {
  const two = [
    [day, month],
    [month, day],
  ];
  const short = year % 100;
  // A first of the month may be a month and a year: 1.32 is taken for January 1932.
  const ofYear = day === 1 ? [[month, short]] : [];
  return [...two, ...(year === 0 ? [] : two.map((pair) => [...pair, short])), ...ofYear];
}
