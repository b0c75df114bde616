import { draw, type DrawTask, type Drawn } from "./drawer.ts";

/** Entry of a worker thread: one drawing a call. */
export async function drawOne(task: DrawTask): Promise<Drawn> {
  return draw(task);
}
