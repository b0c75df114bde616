/** Roman numbers from 1 on, as headings, rows and columns of tables are counted; none has so many as XVI. */
export const ROMANS: readonly string[] = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split(" ");

/** The number that a Roman one stands for, in capitals or not; null for another text and for more than XV. */
export function romanNumber(text: string): number | null {
  const index = ROMANS.indexOf(text.toUpperCase());
  return index < 0 ? null : index + 1;
}
