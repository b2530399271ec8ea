import 'reflect-metadata';
import { InviteStaffMember } from '@accord/access/api';
import { dayInSentence, londonDay, londonTime, Temporal } from '@accord/calendar/rules';
import { CreateOrganisation } from '@accord/directory/api';
import { readSettings } from '@accord/platform/api';
import { isRefused } from '@accord/platform/rules';
import { createContext } from '../../api/create-context';
import { askSetup, SetupMistake } from '../setup/ask';

/** `accord setup`: founds a real organisation and prints the first administrator's one-use link. Exit 2 says what to mend. */
async function main(words: readonly string[]): Promise<number> {
  const answers = await askSetup(words);
  const app = await createContext(readSettings({ ...process.env, ACCORD_SECRET: process.env['ACCORD_SECRET'] ?? 'only setup runs now: no session is made' }));
  try {
    const { administrator, ...organisation } = answers;
    const invite = () => app.get(InviteStaffMember).run({ ...administrator, jobTitle: 'Administrator', roles: ['administrator'] });
    const invited = await app.get(CreateOrganisation).with({ ...organisation, kind: 'real' }, invite);
    if (isRefused(invited)) throw new SetupMistake(invited.because);
    process.stdout.write(`${organisation.name} (${organisation.code}) is set up.\n${administrator.name} opens this link once, until ${momentInWords(invited.expiresAt)}, to choose a password:\n${invited.link}\n`);
    return 0;
  } finally {
    await app.close();
  }
}

/** `Tuesday 1 December 2026, 13:22`, as the clock on the wall says it. */
function momentInWords(instant: string): string {
  const at = Temporal.Instant.from(instant);
  return `${dayInSentence(londonDay(at))}, ${londonTime(at).toString({ smallestUnit: 'minute' })}`;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exit(fault instanceof SetupMistake ? 2 : 1);
  },
);
