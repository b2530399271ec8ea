import { randomUUID } from 'node:crypto';
import { Invitations } from '@accord/correspondence/api';
import type { Inviter } from '@accord/correspondence/api';
import { aCase } from './a-case';
import { mailWorld } from './ugly-mail';
import type { MailOrganisation } from './ugly-mail';
import type { TestOrganisation, World } from './world';

type Answered = Parameters<Inviter['answered']>[0];

/** The organisations, cases, letters and invitations of test/fixtures/mail/world.json, and the calendar answers handed up. */
export interface MailWorld {
  readonly organisations: Readonly<Record<string, TestOrganisation>>;
  readonly answers: readonly Answered[];
}

const nations: Readonly<Record<string, 'england' | 'scotland'>> = { England: 'england', Scotland: 'scotland' };

/** Puts the world of the test mail into the tables. */
export async function aMailWorld(world: World): Promise<MailWorld> {
  const organisations: Record<string, TestOrganisation> = {};
  for (const each of mailWorld.organisations) organisations[each.code] = await organisationOf(world, each);
  const answers: Answered[] = [];
  world.app.get(Invitations).register({
    async invited(uid) {
      const code = Object.keys(organisations).find((each) => organisations[each]?.id === world.db.acting.organisationId);
      const mail = mailWorld.organisations.find((each) => each.code === code);
      return mail?.invitations.find((each) => each.uid === uid)?.attendees ?? null;
    },
    async answered(answer) {
      answers.push(answer);
    },
  });
  return { organisations, answers };
}

async function organisationOf(world: World, mail: MailOrganisation): Promise<TestOrganisation> {
  const organisation = await world.organisation({ code: mail.code, nation: nations[mail.nation] ?? 'england', roles: ['pals-officer', 'complaints-officer', 'complaints-manager', 'executive'] });
  await world.db.run(organisation.acting('pals-officer'), async () => {
    const [mailbox, ...aliases] = mail.mailboxes;
    await world.db.change('UPDATE accord.organisation SET mailbox = $2, reference_prefix = $3, name = $4 WHERE organisation_id = $1', [organisation.id, mailbox, mail.prefix, mail.name]);
    await world.db.change('INSERT INTO accord.mail_setting (organisation_id, web_forms, authserv_id) VALUES ($1, $2, $3)', [organisation.id, mail.webForms, mail.authservId]);
    for (const alias of aliases) await world.db.change('INSERT INTO accord.mailbox_alias (organisation_id, address) VALUES ($1, $2)', [organisation.id, alias]);
    await world.db.change('INSERT INTO accord.reference_counter (organisation_id, year, last) VALUES ($1, 2026, $2)', [organisation.id, mail.cases.length]);
  });
  for (const file of mail.cases) await caseOf(world, organisation, file);
  return organisation;
}

async function caseOf(world: World, organisation: TestOrganisation, file: MailOrganisation['cases'][number]): Promise<void> {
  const [first, ...others] = file.parties;
  const { id } = await aCase(world, organisation, { person: first ? { name: first.name, email: first.email } : null, ownerId: organisation.staff['complaints-officer'] ?? null });
  await world.db.run(organisation.acting('pals-officer'), async () => {
    await world.db.change(`UPDATE accord.case_file SET reference = $3, state = $4, closed_at = CASE WHEN $4 = 'closed' THEN received_at END WHERE organisation_id = $1 AND id = $2`, [organisation.id, id, file.reference, file.state]);
    for (const { name, email } of others) {
      await world.db.change(
        `INSERT INTO accord.person (organisation_id, case_id, id, roles, name, name_key, email, email_key, created_at) VALUES ($1, $2, $3, '{representative}', $4, lower($4), $5, lower($5), $6)`,
        [organisation.id, id, randomUUID(), name, email, new Date()],
      );
    }
    for (const messageId of file.sent) await sentLetter(world, organisation, id, messageId);
  });
}

async function sentLetter(world: World, organisation: TestOrganisation, caseId: string, messageId: string): Promise<void> {
  await world.db.change(
    `INSERT INTO accord.letter (organisation_id, case_id, id, kind, state, subject, body, format, message_id, author_id, sends, sent_at, created_at, updated_at)
     VALUES ($1, $2, $3, 'acknowledgement', 'sent', 'Your complaint', '[]', 'standard', $4, $5, 1, $6, $6, $6)`,
    [organisation.id, caseId, randomUUID(), `<${messageId}>`, organisation.staff['complaints-officer'], new Date('2026-11-01T10:00:00Z')],
  );
}
