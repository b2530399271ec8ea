import { join } from 'node:path';
import { isInstalled } from './install.mjs';
import { ownerOf } from './lock.mjs';
import { Refusal, sayWhyNot } from './messages.mjs';
import { preparePackages } from './prepare.mjs';
import { continueUnderRightNode, onRightNode } from './right-node.mjs';
import { cloneRoot, proveFree, proveWritable, readSettings } from './settings.mjs';
import { progressOn } from './stages.mjs';

const known = ['--watch', '--no-demo', '--reset', '--yes'];

/** `npm start`: checks what can be checked, fetches the packages, and goes on under the right Node. */
export async function begin(words) {
  try {
    process.exit(await run(words));
  } catch (error) {
    process.exit(sayWhyNot(error));
  }
}

async function run(words) {
  const strange = words.find((word) => !known.includes(word));
  if (strange) throw new Refusal(`npm start does not know ${strange}: it takes ${known.join(', ')}.`, 2);
  const settings = readSettings(process.env, cloneRoot);
  const progress = progressOn(process.stdout);
  proveWritable(settings.dataDir);
  if (!isInstalled(cloneRoot)) {
    // Said before a minute of fetching rather than after it.
    if (!ownerOf(settings.dataDir)) await proveFree(settings.port);
    await fetchPackages(progress);
  }
  if (!onRightNode()) return continueUnderRightNode(cloneRoot, join(cloneRoot, 'apps/cli/start.mjs'), words);
  if (words.includes('--reset')) {
    const { reset } = await import('./reset.mjs');
    return reset(settings, { yes: words.includes('--yes') });
  }
  const { launch } = await import('./launch.mjs');
  return launch(settings, progress, { watch: words.includes('--watch'), demo: !words.includes('--no-demo') });
}

async function fetchPackages(progress) {
  const stop = new AbortController();
  const stopping = () => stop.abort();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, stopping);
  try {
    await preparePackages({ root: cloneRoot, progress, signal: stop.signal });
  } catch (error) {
    throw stop.signal.aborted ? new Refusal('Stopped while fetching packages: npm start goes on from here.', 130) : error;
  } finally {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, stopping);
  }
}
