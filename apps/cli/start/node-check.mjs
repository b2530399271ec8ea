// Read by whatever Node is installed: nothing here may be newer than the language of Node 12.
const least = 20;

/** Ends the process with one sentence where Accord cannot even be installed. */
export function refuseOldNode() {
  if (process.platform !== 'linux' || (process.arch !== 'x64' && process.arch !== 'arm64')) {
    process.stderr.write(`Accord runs on Linux, x64 or arm64, and this is ${process.platform} ${process.arch}: use docker/compose.yaml there.\n`);
    process.exit(1);
  }
  if (Number(process.versions.node.split('.')[0]) >= least) return;
  process.stderr.write(`Accord needs Node ${least} or newer and this is ${process.versions.node}: install a newer Node from https://nodejs.org, then start again.\n`);
  process.exit(1);
}
