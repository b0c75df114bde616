import type { CfmDrawing, DrawnStep } from "../../views/drawing.ts";
import { LayoutError, type LayoutContext, type Work } from "../layout.ts";
import {
  buildGraph,
  fullOfLabels,
  labelsAtTargets,
  withCrowded,
  type Graph,
} from "../swimlane/order/graph.ts";
import { buildGrid, type Grid, type PortOffsets } from "../swimlane/routing/grid.ts";
import { layersOf } from "../swimlane/order/layers.ts";
import { arrange, FORMS, isAlike, type Form } from "../swimlane/arrange/arrange.ts";
import { MOST_BOXES } from "../swimlane/order/weights.ts";
import { inAuthorsOrder } from "../swimlane/reroute/authors-order.ts";
import { isPlainer, reroute, type Routed } from "../swimlane/reroute/reroute.ts";
import { place } from "../swimlane/order/place.ts";
import { routeAll, type RoutingProblem } from "../swimlane/routing/routes.ts";
import { scoreOf } from "../swimlane/routing/score.ts";
import type { Placement } from "../swimlane/order/rows.ts";
import type { GridRoute } from "../swimlane/search/astar.ts";
import { createRouterTools, type RouterTools } from "../swimlane/search/router.ts";
import { spacingsOf } from "../swimlane/measures/spacing.ts";
import { lanesOf } from "./lanes.ts";

/** Tracks in each gap: more are tried when flows find no way. */
const TRACKS: readonly number[] = [7, 7, 15, 31, 31, 31, 31];
/** From this try on labels of lines out of crowded boxes may stand where the lines end, and from that one all arrives at one port. */
const LAST_TRIES = { labels: 3, entrances: 4 } as const;

/** Where everything stands and runs on the grid, before it has any size: the same for every spacing. */
export interface Topology {
  readonly drawing: CfmDrawing;
  /** Of each box. */
  readonly steps: readonly DrawnStep[];
  readonly graph: Graph;
  readonly placement: Placement;
  readonly grid: Grid;
  readonly routes: readonly GridRoute[];
}

/** Crossings, and lines that wind. */
export function knotsOf({ graph, routes, grid }: Topology): number {
  const { crossings, winding } = scoreOf(graph, routes, grid);
  return crossings + winding.size;
}

/** The arrangements of a drawing that may be shown. */
export interface Topologies {
  readonly usual: Topology;
  /** As it stood before lines were kept from crossing and winding, which may take more room; the last changes first. */
  readonly before: readonly Topology[];
  /**
   * The one that takes the fewest rows, for what is too large for a sheet; null when some flow finds no way in it, or when
   * it is the usual one.
   */
  readonly low: () => Topology | null;
}

/** Places and routes a drawing on the grid; rejects with `LayoutError` when the flows find no valid ways. */
export async function findTopologies(drawing: CfmDrawing, context: LayoutContext): Promise<Topologies> {
  if (drawing.steps.length > MOST.steps || drawing.flows.length > MOST.flows)
    throw new LayoutError("terlalu-besar", drawing.heading, { drawing: drawing.name, step: null });
  const graph = buildGraph(lanesOf(drawing));
  const steps = stepsOf(drawing, graph);
  const layers = await layersOf(graph, context.findLayers);
  const offsets = spacingsOf(drawing.direction)[0].ports;
  const forms = FORMS[drawing.direction];
  const work = context.work ?? { left: MOST_WORK };
  // Of all tries together: they are large.
  const tools = createRouterTools();
  let blamed: string | null = null;
  const routed = (placement: Placement): RoutedGraph | null => {
    const tried = route({ graph, placement }, offsets, work, tools);
    blamed = tried.blamed;
    return blamed === null ? { placement, ...tried } : null;
  };
  const settled = (form: Form): readonly RoutedGraph[] => {
    const arrangement = arrange(graph, layers, form);
    const first = routed(arrangement.placement);
    if (first === null) return [];
    if (first.graph !== graph) return [first];
    const given = Math.min(work.left, mostRerouting(graph));
    const left = { left: given };
    const found = reroute(graph, arrangement, first, offsets, left, tools);
    work.left -= given - left.left;
    return found;
  };
  /** Lines that cross in small drawings may cross less where all stands otherwise: the plainer one comes first. */
  const plainest = (): readonly RoutedGraph[] => {
    const first = settled(forms.usual);
    const [usual] = first;
    if (usual === undefined || graph.boxes.length > MOST_BOXES) return first;
    const { crossings } = scoreOf(graph, usual.routes, usual.grid);
    if (crossings === 0 || crossings > MOST_CROSSINGS) return first;
    let best = first;
    for (const name of graph.weights.again) {
      const other = settled(forms[name]);
      if (other[0] !== undefined && isPlainer(graph, other[0], best[0]!, forms.usual))
        best = [...other, ...best];
    }
    return best;
  };
  const topologyOf = (found: RoutedGraph): Topology => ({ drawing, steps, ...inAuthorsOrder(found) });
  // A plainer placement leaves more room to flows that find no way in the better one.
  const found = plainest();
  const plain = found.length > 0 ? null : routed(place(graph, layers));
  const [usual, ...before] = (plain === null ? found : [plain]).map(topologyOf);
  if (usual === undefined)
    throw new LayoutError("gambar-tak-sah", drawing.heading, { drawing: drawing.name, step: blamed });
  const isLow = isAlike(graph, forms.usual, forms.low);
  return { usual, before, low: () => (isLow ? null : (settled(forms.low).map(topologyOf)[0] ?? null)) };
}

/** Drawings that cross more often are arranged once: it is the number of their lines that makes them. */
const MOST_CROSSINGS = 20;

/** The step of each box. */
function stepsOf(drawing: CfmDrawing, graph: Graph): readonly DrawnStep[] {
  const byId = new Map<string, DrawnStep>();
  for (const step of drawing.steps) if (!byId.has(step.id)) byId.set(step.id, step);
  return graph.boxes.map(({ node }) => byId.get(node.id)!);
}

/** States that the searches of one drawing may take up: some seconds' worth. */
const MOST_WORK = 5_000_000;
/** Larger drawings are refused before anything is tried: nobody reads them, and they would hold a build for minutes. */
const MOST = { steps: 1500, flows: 3000 } as const;

/** What was routed, and how: lines may have been reversed. */
interface RoutedGraph extends Routed {
  readonly graph: Graph;
}

/** States that routing again what crosses or winds may take up: at the least, at the most, and with `MOST_BOXES` boxes. */
const REROUTING = { least: 10_000, most: 400_000, usual: 118_500 } as const;

/**
 * How many of them a drawing may take up: the more boxes the fewer, since each try takes longer, and fewer still where it is
 * read a sheet at a time.
 */
function mostRerouting({ boxes }: Graph): number {
  const isLarge = boxes.length > MOST_BOXES;
  const states = REROUTING.usual * (MOST_BOXES / boxes.length) ** (isLarge ? 6 : 3);
  return Math.max(REROUTING.least, Math.min(REROUTING.most, Math.floor(states)));
}

const NONE: ReadonlySet<number> = new Set();

interface RouteTry {
  readonly graph: Graph;
  readonly grid: Grid;
  readonly routes: readonly GridRoute[];
  /** The step whose flow found no way; null when all did. */
  readonly blamed: string | null;
}

function route(
  problem: Omit<RoutingProblem, "grid">,
  offsets: PortOffsets,
  work: Work,
  tools: RouterTools,
): RouteTry {
  const { placement } = problem;
  const urgent = new Set<number>();
  const crowded = new Set<number>();
  const full = fullOfLabels(problem.graph);
  let last: RouteTry | null = null;
  for (const [nth, tracks] of TRACKS.entries()) {
    const grid = buildGrid(placement, tracks, offsets);
    const options = { urgent, crowded, work, patient: false, tools };
    const isMarked = nth >= LAST_TRIES.entrances;
    const marked = isMarked ? withCrowded(problem.graph, crowded, offsets) : problem.graph;
    // Nothing would be different.
    if (isMarked && marked === problem.graph) break;
    const graph = labelsAtTargets(marked, full, nth >= LAST_TRIES.labels ? crowded : NONE);
    const { routes, failed } = routeAll({ graph, placement, grid }, options);
    const found = routes.filter((one) => one !== null);
    if (failed.length === 0) return { graph, grid, routes: found, blamed: null };
    // All ways out of a crowded step go first the next time: what leads to it can share a port, they cannot.
    const { from: source, to: target } = graph.edges[failed[0]!]!;
    // Where that was tried already, the kinds of its lines are more than the ports of one of its ends.
    if (last !== null) for (const box of [source, target]) crowded.add(box);
    last = { graph, grid, routes: found, blamed: graph.boxes[source]!.node.id };
    for (const edge of graph.edges) if (edge.from === source) urgent.add(edge.index);
  }
  return last!;
}
