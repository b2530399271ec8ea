import Sequencer from '@jest/test-sequencer';

/**
 * The specs that take longest, longest first. Jest knows by itself only what it ran before on the same machine: on a
 * fresh clone it goes by the size of the files, and a short file that takes long would keep one worker busy after the
 * other has nothing left.
 */
const longest = [
  // The second needs no portal: it builds and looks while the first fills the demo that all others wait for.
  'journeys/every-page-in-every-state', 'journeys/every-part-of-the-design', 'journeys/one-complaint-through-every-room', 'journeys/managers-board',
  'api/alerts-once', 'api/letters-once', 'api/tenancy', 'redating/redating', 'record/verify-record', 'import-mail/import-mail', 'promises/promises',
  'commands/start-and-stop', 'commands/import-mail', 'commands/reset', 'commands/refusals',
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
