/** Whether a file is a source by its name: exactly `.ppb`, so that every system and every editor agrees on it. */
export function isSourceName(name: string): boolean {
  return name.endsWith(".ppb");
}

/**
 * The name that a file was most likely meant to have: Notepad adds `.txt` and hides it, old programs write capitals.
 * Null for a source and for what is nothing of the kind.
 */
export function meantSourceName(name: string): string | null {
  if (isSourceName(name)) return null;
  const stem = /^(.+)\.ppb(?:\.te?xt)?$/i.exec(name)?.[1];
  return stem === undefined ? null : `${stem}.ppb`;
}

/** What is read in a folder: sources, and files that were meant to be some. */
export function isOrWasMeantAsSource(name: string): boolean {
  return isSourceName(name) || meantSourceName(name) !== null;
}
