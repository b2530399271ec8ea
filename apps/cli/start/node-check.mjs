// Read by whatever Node is installed: nothing here may be newer than the language of Node 12.
const least = 20;

/** Ends the process with one sentence when this Node cannot even install Accord. */
export function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) >= least) return;
  process.stderr.write(`Accord needs Node ${least} or newer and this is ${process.versions.node}: install a newer Node from https://nodejs.org, then start again.\n`);
  process.exit(1);
}
