const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** 1 January 1980, 00:00: the zero of DOS time. */
const DOS_TIME = 0;
const DOS_DATE = (1 << 5) | 1;

/**
 * Sets the time of every entry of a ZIP file to 1 January 1980, in place, so that the same contents are the same
 * bytes whenever they were packed. Throws when the bytes are no ZIP file.
 */
export function fixZipTimes(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOfDirectory(view);
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < entries; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new Error("not a ZIP file: broken directory");
    setTime(view, at + 12);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL_HEADER) throw new Error("not a ZIP file: broken entry");
    setTime(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function setTime(view: DataView, offset: number): void {
  view.setUint16(offset, DOS_TIME, true);
  view.setUint16(offset + 2, DOS_DATE, true);
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new Error("not a ZIP file: no directory");
}
