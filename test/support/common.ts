/** What all runs of the tests have in common. */
export const common = {
  setupFiles: ["test/support/turn.ts"],
  testTimeout: 180_000,
  hookTimeout: 180_000,
  pool: "forks" as const,
};
