/** Replaces a file as a whole: written beside it, flushed, renamed. The old one stays until then. */
export async function writeAside(path: string, content: string | Uint8Array): Promise<void> {
  // `check` seldom writes, and these take Node longer to load than a small map to check.
  const [{ randomBytes }, { open, rename, rm }] = await Promise.all([
    import("node:crypto"),
    import("node:fs/promises"),
  ]);
  const aside = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    const handle = await open(aside, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    // The file beside is nothing that a user has heard of.
    if (error instanceof Error) throw Object.assign(error, { path });
    throw error;
  }
}
