import { afterEach } from "vitest";

/**
 * Gives the event loop a turn after each test. Tests that only await resolved promises never let it go, so that a file of
 * them would not read what the runner answers; after a minute without an answer it takes the runner for lost.
 */
afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)));
