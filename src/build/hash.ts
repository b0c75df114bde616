import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal over parts, each preceded by its length so that no two lists of parts collide. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : part;
    hash.update(`${String(bytes.byteLength)}:`);
    hash.update(bytes);
  }
  return hash.digest("hex");
}

/** SHA-256 of one content alone, as `sha256sum` prints it. */
export function contentHash(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
