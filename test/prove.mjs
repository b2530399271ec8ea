// Begins under whatever Node the machine has; the right one comes with the packages.
import { refuseOldNode } from '../apps/cli/start/node-check.mjs';

refuseOldNode();
import('./runner/begin.mjs').then(({ beginProof }) => beginProof(process.argv.slice(2)));
