const REJECTION = /^\s*(tidak|belum|bukan|revisi|ditolak|tolak|perbaik|gagal|kurang|no\b)/i;

/** Whether a way out of a decision is a rejection by its label, in the words that agencies use. */
export function isRejection(label: string): boolean {
  return REJECTION.test(label);
}
