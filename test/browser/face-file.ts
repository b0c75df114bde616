/** What stands for `src/fonts/face-file.ts` in a browser. */
export async function faceFile(name: string, form: string): Promise<Uint8Array> {
  const answer = await fetch(`/faces/${name}.${form}`);
  if (!answer.ok) throw new Error(`${name}.${form}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
