/**
 * Says at once what no test has noticed, so that a run which is ended early has said something.
 *
 * @implements {import("@stryker-mutator/api/report").Reporter}
 */
class Survivors {
  onMutantTested({ status, fileName, location, mutatorName, replacement }) {
    if (status !== "Survived" && status !== "NoCoverage") return;
    const path = fileName.replaceAll("\\", "/").replace(/^.*\/(?=src\/)/, "");
    const written = replacement.replace(/\s+/g, " ").slice(0, 100);
    console.log(
      `${status} ${path}:${location.start.line}:${location.start.column} ${mutatorName} → ${written}`,
    );
  }
}

export const strykerPlugins = [{ kind: "Reporter", name: "survivors", injectableClass: Survivors }];
