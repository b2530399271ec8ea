import { join } from 'node:path';
import { sayWhyNot } from '../../apps/cli/start/messages.mjs';
import { preparePackages } from '../../apps/cli/start/prepare.mjs';
import { continueUnderRightNode, onRightNode } from '../../apps/cli/start/right-node.mjs';
import { cloneRoot } from '../../apps/cli/start/settings.mjs';
import { progressOn } from '../../apps/cli/start/stages.mjs';

/** `npm test [stage…]`: fetches what is missing, then runs every stage, or those named, under the right Node. */
export async function begin(words) {
  try {
    const progress = progressOn(process.stdout);
    await preparePackages({ root: cloneRoot, progress });
    if (!onRightNode()) process.exit(await continueUnderRightNode(cloneRoot, join(cloneRoot, 'test/run.mjs'), words));
    const { runAll } = await import('./run-all.mjs');
    process.exit(await runAll(words));
  } catch (error) {
    process.exit(sayWhyNot(error) || 1);
  }
}
