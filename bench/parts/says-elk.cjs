// A part of the bench of cold starts, required before a drawing: says on the error output that ELK is opened.
const fs = require("node:fs");
const { readFileSync } = fs;
fs.readFileSync = function (path, ...rest) {
  if (/elkjs\.cjs$/.test(String(path))) process.stderr.write("elkjs is opened\n");
  return readFileSync.call(this, path, ...rest);
};
