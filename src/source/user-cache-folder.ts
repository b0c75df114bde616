import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder for what a user's programs may remake at any time: `XDG_CACHE_HOME`, else what the system calls it. Null where
 * the system knows no home for this user, as in some containers.
 */
export function userCacheFolder(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const absolute = (name: string): string | null => {
    const path = env[name] ?? "";
    return isAbsolute(path) ? path : null;
  };
  const xdg = absolute("XDG_CACHE_HOME");
  if (xdg !== null) return xdg;
  const home = absolute(platform === "win32" ? "USERPROFILE" : "HOME") ?? homeOfUser();
  if (platform === "win32") return absolute("LOCALAPPDATA") ?? (home && join(home, "AppData", "Local"));
  if (home === null) return null;
  return platform === "darwin" ? join(home, "Library", "Caches") : join(home, ".cache");
}

function homeOfUser(): string | null {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : null;
  } catch {
    return null;
  }
}
