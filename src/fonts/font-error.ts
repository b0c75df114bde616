/** An agency's font that a document cannot be set in: its parser or its own tables fail. */
export class FontError extends Error {
  constructor(
    /** The font as it was handed in. */
    readonly bytes: Uint8Array,
    cause: unknown,
  ) {
    super("the font is damaged", { cause });
    this.name = "FontError";
  }
}

/** Runs what reads a font. Throws `FontError` for whatever that throws. */
export function reading<T>(bytes: Uint8Array, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new FontError(bytes, error);
  }
}
