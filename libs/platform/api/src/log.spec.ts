import { closeSync, openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { destination } from './log';

it('a full disk loses lines of the log, and nothing else', async () => {
  const full = openSync('/dev/full', 'w');
  const faults: unknown[] = [];
  const note = (fault: unknown) => void faults.push(fault);
  process.on('uncaughtException', note);
  const log = pino(destination(full));
  for (let line = 0; line < 3; line++) {
    log.info('a line');
    await wait(20);
  }
  process.off('uncaughtException', note);
  closeSync(full);
  expect(faults).toEqual([]);
});
