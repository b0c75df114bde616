import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** LibreOffice, where it is installed; tests that need it say in their names that they are skipped without it. */
export const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));

/** The faces that documents name, as their metrics are here: otherwise lines break where this machine's fonts have it. */
function fontSettings(folder: string): string {
  const faces = resolve(import.meta.dirname, "../../src/fonts/faces");
  const alias = (family: string, face: string): string =>
    `<match target="pattern"><test name="family"><string>${family}</string></test>` +
    `<edit name="family" mode="assign" binding="strong"><string>${face}</string></edit></match>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${faces}</dir>
<cachedir>${folder}/fonts</cachedir>${alias("Bookman Old Style", "TeX Gyre Bonum")}${alias("Arial", "TeX Gyre Heros")}</fontconfig>`;
}

/** Files as LibreOffice writes them again, by the names of the given ones, in another form ("pdf", "docx"). */
export async function converted<T>(
  files: Readonly<Record<string, Uint8Array>>,
  form: string,
  use: (path: (name: string) => string) => T | Promise<T>,
): Promise<T> {
  if (soffice === undefined) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "ppb-office-"));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    writeFileSync(join(folder, "fonts.conf"), fontSettings(folder));
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        join(folder, "out"),
        ...paths,
      ],
      {
        stdio: "pipe",
        timeout: 280_000,
        env: { ...process.env, FONTCONFIG_FILE: join(folder, "fonts.conf") },
      },
    );
    const ending = form.replace(/:.*$/, "");
    return await use((name) => join(folder, "out", name.replace(/\.[a-z]+$/, `.${ending}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
