const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const cleanups = new Set<() => void>();

/**
 * Has `cleanup` called when the process is asked to end (Ctrl+C, a closed terminal, a runner's time limit) or ends before
 * the work is done; until the function that comes back is called. Programs that handle these signals themselves decide
 * for themselves: then only their `process.exit` counts.
 */
export function whenInterrupted(cleanup: () => void): () => void {
  if (cleanups.size === 0) {
    process.on("exit", cleanUp);
    for (const signal of SIGNALS) process.on(signal, stop);
  }
  cleanups.add(cleanup);
  return () => {
    if (!cleanups.delete(cleanup) || cleanups.size > 0) return;
    unlisten();
  };
}

function unlisten(): void {
  process.removeListener("exit", cleanUp);
  for (const signal of SIGNALS) process.removeListener(signal, stop);
}

function cleanUp(): void {
  for (const cleanup of [...cleanups].reverse()) cleanup();
  cleanups.clear();
}

function stop(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  cleanUp();
  unlisten();
  // Nobody listens any more: the process ends as it would have without us.
  process.kill(process.pid, signal);
}
