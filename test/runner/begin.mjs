import { join } from 'node:path';
import { sayWhyNot } from '../../apps/cli/start/messages.mjs';
import { preparePackages } from '../../apps/cli/start/prepare.mjs';
import { continueUnderRightNode, onRightNode } from '../../apps/cli/start/right-node.mjs';
import { cloneRoot } from '../../apps/cli/start/settings.mjs';
import { progressOn } from '../../apps/cli/start/stages.mjs';

/** `npm test [stage…]`: fetches what is missing, then runs every stage, or those named, under the right Node. */
export function begin(words) {
  return underRightNode('test/run.mjs', words, async () => (await import('./run-all.mjs')).runAll(words));
}

/** `npm run prove [file…]`: the same for what is too long for every day, or needs root. */
export function beginProof(words) {
  return underRightNode('test/prove.mjs', words, async () => (await import('./prove-all.mjs')).proveAll(words));
}

async function underRightNode(script, words, work) {
  try {
    const progress = progressOn(process.stdout);
    await preparePackages({ root: cloneRoot, progress });
    if (!onRightNode()) process.exit(await continueUnderRightNode(cloneRoot, join(cloneRoot, script), words));
    process.exit(await work());
  } catch (error) {
    process.exit(sayWhyNot(error) || 1);
  }
}
