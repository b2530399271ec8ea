import { readFileSync } from 'node:fs';
import { addressedTo, decide, messageIdOf, questionsOf } from '@accord/correspondence/rules';
import type { LikelyCase, MailSettings } from '@accord/correspondence/rules';
import { filesBelow } from '../source/files-below';
import { messagesOfFile } from '../source/messages-of-file';
import { readMessage } from './read-message';

const folder = 'test/fixtures/mail';
const json = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
const world = json('world.json');
const shown = json('shown.json');
const routing = json('routing.json');
const expected = readFileSync(`${folder}/expected.ndjson`, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const escape = (s: string) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

it('decides', async () => {
  const hashes = new Set<string>();
  const ids = new Map<string, Set<string>>();
  const wrong: string[] = [];
  let at = 0;
  for (const { path, file } of await filesBelow(`${folder}/ugly`)) {
    let index = 0;
    for await (const raw of messagesOfFile(path)) {
      const want = expected[at++];
      const read = readMessage(raw);
      const { message } = read;
      const addressed = addressedTo(message.headers, world.organisations.map((o: any) => ({ organisationId: o.code, addresses: o.mailboxes })));
      const code = addressed.organisationId ?? 'HVN';
      const key = `${file}#${index}`;
      const wantCode = Object.keys(routing).find((c) => c !== 'default' && routing[c].includes(key)) ?? routing.default;
      if (code !== wantCode) wrong.push(`${key}: organisation ${code}`);
      const o = world.organisations.find((each: any) => each.code === code);
      const settings: MailSettings = o && { prefix: o.prefix, mailboxes: o.mailboxes, webForms: o.webForms, authservId: o.authservId };
      const q = questionsOf(message, settings);
      const likely = (c: any): LikelyCase => ({ caseId: c.reference, reference: c.reference, senderIsParty: c.parties.some((p: any) => p.email === q.sender) });
      const key2 = `${code} ${read.messageId}`;
      const decision = decide(message, {
        settings, namesAnotherOrganisation: addressed.namesAnother,
        sameBytes: hashes.has(`${code} ${read.sha256}`),
        sameId: read.messageId === null || !ids.has(key2) ? 'new' : ids.get(key2)!.has(read.contentHash) ? 'same-content' : 'different-content',
        invited: o.invitations.find((i: any) => i.uid === q.invitation)?.attendees ?? null,
        named: o.cases.filter((c: any) => q.references.includes(c.reference) || c.sent.some((s: string) => q.messageIds.includes(s))).map(likely),
        ofSender: o.cases.map(likely).filter((c: LikelyCase) => c.senderIsParty),
      });
      hashes.add(`${code} ${read.sha256}`);
      ids.set(key2, (ids.get(key2) ?? new Set()).add(read.contentHash));
      const reference = decision.result === 'reply' ? decision.reference : decision.result === 'contact' ? '*' : null;
      const got = { file, index, sha256: read.sha256, messageId: messageIdOf(message.headers), result: decision.result, reference, reason: decision.reason };
      if (JSON.stringify(got) !== JSON.stringify(want)) wrong.push(`${JSON.stringify(got)}\n   wanted ${JSON.stringify(want)}`);
      const page = [escape([read.sender?.name, read.sender?.address, read.subject, read.text, ...read.files.map((f) => f.name)].join('\n')), read.html ?? ''].join('\n');
      for (const s of shown[key]?.shows ?? []) if (!page.includes(escape(s))) wrong.push(`${key} does not show ${s}: ${page.slice(0, 600)}`);
      for (const s of shown[key]?.never ?? []) if (page.includes(s)) wrong.push(`${key} shows ${s}`);
      if (process.env['SEE']) console.log(key, JSON.stringify({ t: read.text.slice(0, 300), h: read.html?.slice(0, 200), f: read.files.map((f) => [f.name, f.kind, f.size, f.refused]) }));
      index += 1;
    }
  }
  expect(wrong.join('\n')).toBe('');
  expect(at).toBe(expected.length);
});
