// Begins under whatever Node the machine has; the right one comes with the packages.
import { refuseOldNode } from './start/node-check.mjs';

refuseOldNode();
import('./start/begin.mjs').then(({ begin }) => begin(process.argv.slice(2)));
