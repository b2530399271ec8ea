import { join } from 'node:path';
import { install, isInstalled } from './install.mjs';
import { waitForLock } from './lock.mjs';
import { proveCloneWritable } from './settings.mjs';

/**
 * Sees to it that every package is there, whoever else may be fetching them in the same clone.
 * @param {{ root: string, progress: ReturnType<import('./stages.mjs').progressOn>, signal?: AbortSignal }} how
 */
export async function preparePackages({ root, progress, signal }) {
  if (isInstalled(root)) return;
  proveCloneWritable(root);
  const lock = await waitForLock(join(root, '.accord'), 'command', () => progress.line('  packages     are being fetched by another command here: waiting'), 'installing.json');
  try {
    if (isInstalled(root)) return;
    await progress.stage('packages', () => install({ root, signal }), 'fetching what is missing, once: about a minute');
  } finally {
    lock.release();
  }
}
