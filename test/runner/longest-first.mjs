import Sequencer from '@jest/test-sequencer';

/**
 * The specs that take longest, longest first (seconds alone on one core, November 2026). Jest knows by itself only what it
 * ran before on the same machine: on a fresh clone it goes by the size of the files, and a short file that takes long
 * would keep one worker busy after the other has nothing left.
 */
const longest = [
  'journeys/every-page-in-every-state', 'journeys/one-complaint-through-every-room', 'journeys/every-part-of-the-design', 'journeys/managers-board',
  'api/alerts-once', 'import-mail/import-mail', 'redating', 'api/tenancy', 'record/verify-record', 'api/letters-once', 'promises/promises',
  'commands/import-mail', 'commands/start-and-stop', 'commands/reset',
];
const place = ({ path }) => {
  const at = longest.findIndex((name) => path.endsWith(`${name}.spec.ts`));
  return at < 0 ? longest.length : at;
};

/** The order in which Jest begins the specs. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
}
