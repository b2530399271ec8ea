import { takeLock, waitForLock } from './lock.mjs';
import { machineRefusal, Refusal, sayWhyNot } from './messages.mjs';
import { buildWhatChanged, canFillDemo, fillDemo, migrate } from './portal.mjs';
import { whenAbandoned } from './right-node.mjs';
import { watchBuild } from './run-build.mjs';
import { partNames, Running } from './running.mjs';
import { proveFree, proveWritable } from './settings.mjs';
import { signInLines } from './sign-ins.mjs';

/**
 * Runs the portal until it is told to stop, and answers the exit code: 0 after an ordered stop.
 * @param {ReturnType<import('./settings.mjs').readSettings>} settings
 */
export async function launch(settings, progress, { watch, demo }) {
  const stopping = stopSignals();
  const lock = await own(settings, progress);
  const running = new Running({ settings, lock, progress });
  let exitCode = 0;
  try {
    await bringUp({ settings, progress, signal: stopping.signal, lock, running, watch, demo });
    const ended = await Promise.race([stopping.asked, running.givenUp]);
    if (ended instanceof Error) exitCode = sayWhyNot(ended);
  } catch (error) {
    exitCode = stopping.signal.aborted ? 130 : sayWhyNot(machineRefusal(error, settings.dataDir) ?? error);
  }
  const began = performance.now();
  await running.stop();
  lock.release();
  if (stopping.signal.aborted) progress.line(`Stopped in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  return exitCode;
}

async function own({ dataDir }, progress) {
  const lock = await takeLock(dataDir, 'portal');
  if (lock.taken) return lock;
  const { owner } = lock;
  if (owner.role !== 'portal') {
    return waitForLock(dataDir, 'portal', ({ pid }) => progress.line(`  waiting for another Accord command here to end (process ${pid})`));
  }
  const where = owner.url ? ` at ${owner.url}` : '';
  throw new Refusal(`Accord already runs from this folder${where}: to start it again, first stop process ${owner.pid} with Ctrl-C or kill.`);
}

async function bringUp({ settings, progress, signal, lock, running, watch, demo }) {
  const step = (name, work, slow) => (signal.throwIfAborted(), progress.stage(name, work, slow));
  lock.note({ url: settings.address });
  // A part that a killed start had just begun gives the port up when it notices.
  await proveFree(settings.port, lock.afterKill ? 10_000 : 0);
  await step('database', () => running.openDatabase());
  proveWritable(settings.anchorDir, { setting: 'ANCHOR_DIR', mode: 0o700 });
  signal.throwIfAborted();
  await buildWhatChanged(settings, progress, signal);
  const state = await step('migrate', () => migrate(settings, running.database, signal));
  if (demo && state.isEmpty && !state.isReal && canFillDemo(settings)) await step('demo', () => fillDemo(settings, state.env, signal), 'filling two organisations, once');
  Object.assign(running, { env: state.env, isReal: state.isReal });
  await step('portal', () => unlessAborted(signal, running.start()));
  if (watch) running.watcher = watchBuild(settings, reloader({ settings, running, progress }));
  lock.note({ ready: true, isReal: state.isReal });
  for (const line of closingLines(settings, running)) progress.line(line);
}

function unlessAborted(signal, work) {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

// The API lists the web application's files when it starts, so a new build of either side starts it anew.
function reloader({ settings, running, progress }) {
  let queue = Promise.resolve();
  const reload = async (side, { failure, isNews }) => {
    if (failure) return progress.line(`  The ${side} build failed:\n${failure}`);
    if (!isNews) return; // the watcher's first build is what already runs
    if (side === 'server') await migrate(settings, running.database);
    await running.restart(side === 'web' ? ['api'] : partNames);
    progress.line(`  ${side} reloaded`);
  };
  return (side, how) => (queue = queue.then(() => reload(side, how)).catch((error) => progress.line(`  ${error.message}`)));
}

function closingLines(settings, { isReal }) {
  const people = isReal ? [] : signInLines(settings.dataDir);
  const mail = ['', `Mail that Accord sends is caught and can be read at ${settings.address}/demo/mail`];
  const nobody = ['', 'Nobody can sign in yet: npm run -s accord -- setup makes an organisation.'];
  return [
    '',
    `Accord is ready: ${settings.address}`,
    ...(people.length > 0 ? ['', 'Demo sign-ins (role, name, address, password):', ...people] : []),
    ...(!isReal && people.length === 0 ? nobody : []),
    ...(isReal || process.env.SMTP_URL ? [] : mail),
    '',
    'Ctrl-C stops it.',
  ];
}

// The first word counts; npm hands the terminal's Ctrl-C on, so it often comes twice.
function stopSignals() {
  const controller = new AbortController();
  const asked = new Promise((resolve) => {
    const stop = () => (controller.abort(), resolve(undefined));
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
    whenAbandoned(stop);
  });
  return { asked, signal: controller.signal };
}
