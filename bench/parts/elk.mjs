// A part of the bench of cold starts: lays out the graph in the file that is given with elkjs as it is installed, as a
// script of a few lines would, and draws nothing.
import { readFileSync } from "node:fs";
import Elk from "elkjs";

const graph = JSON.parse(readFileSync(process.argv[2], "utf8"));
await new Elk().layout(graph);
