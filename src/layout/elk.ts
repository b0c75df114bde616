import type { ElkNode } from "elkjs";

/** What this project asks of ELK; others are not registered, which saves their set-up. */
const ALGORITHMS: readonly string[] = ["layered"];

type Layout = (graph: ElkNode) => ElkNode;

let engine: Promise<Layout> | null = null;

/**
 * Lays out a graph with ELK; sizes and coordinates in pt. The graph is given back, filled in. Loads ELK at the first
 * call in a thread. Rejects with what ELK says of a graph that it cannot lay out.
 *
 * elkjs' own interface posts each request and each answer through a timer, as to a thread of its own, which costs
 * about 2 ms a call; here the same worker is asked at once.
 */
export async function runElk(graph: ElkNode): Promise<ElkNode> {
  engine ??= loadElk();
  return (await engine)(graph);
}

async function loadElk(): Promise<Layout> {
  // A CommonJS module: all of it is its default export, in Node and in a bundle.
  const { default: elk } = await import("elkjs/lib/elk-worker.min.js");
  const worker = new elk.Worker();
  const ask = (request: object): unknown => {
    let answer: { readonly data?: unknown; readonly error?: unknown } = {};
    worker.onmessage = ({ data }) => (answer = data);
    worker.dispatcher.saveDispatch({ data: { id: 0, ...request } });
    if (answer.error !== undefined) throw asError(answer.error);
    return answer.data;
  };
  ask({ cmd: "register", algorithms: ALGORITHMS });
  return (graph) => ask({ cmd: "layout", graph, layoutOptions: {}, options: {} }) as ElkNode;
}

/** ELK's errors drag the insides of their Java exception along. */
function asError(thrown: unknown): Error {
  return new Error(thrown instanceof Error ? thrown.message : String(thrown));
}
