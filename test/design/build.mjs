import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDesign } from '../../apps/cli/build/web.mjs';

await buildDesign(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
