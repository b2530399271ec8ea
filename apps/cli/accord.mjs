// Begins under whatever Node the machine has; the right one comes with the packages.
import { refuseOldNode } from './start/node-check.mjs';

refuseOldNode();
import('./start/command.mjs').then(({ command }) => command(process.argv.slice(2)));
