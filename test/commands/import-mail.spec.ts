import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accord, Portal } from './support';

const ugly = 'test/fixtures/mail/ugly';
const keys = ['file', 'index', 'sha256', 'messageId', 'result', 'reference', 'reason'];

describe('npm run -s accord -- import-mail', () => {
  const portal = new Portal();
  const folder = mkdtempSync(join(tmpdir(), 'accord-mail-'));
  const nobodys = join(folder, 'nobodys.eml');
  const importMail = (...words: string[]) => accord(['import-mail', ...words], portal.environment);
  const found = (code: string, mailbox: string) =>
    accord(['setup', '--code', code, '--name', `Trust ${code}`, '--nation', 'england', '--site', 'General Hospital: Ward 1', '--mailbox', mailbox, '--letterhead', `Trust ${code};1 High Street`, '--admin-name', 'Ada Admin', '--admin-email', `ada@${code}.example`], portal.environment);
  const lines = (out: string): Record<string, unknown>[] => out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);

  beforeAll(async () => {
    await portal.choosePort();
    writeFileSync(nobodys, 'From: kim@post.example\nTo: info@switchboard.example\nSubject: Hello\n\nThe lift is broken.\n');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await portal.remove();
  }, 60_000);

  it('says in one sentence what is missing, and ends with 2: no organisation, no path, no such file', () => {
    expect(importMail(nobodys)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('There is no organisation yet.') });
    expect(importMail()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('name at least one file or folder') });
    expect(importMail(join(folder, 'none.eml'))).toMatchObject({ code: 2, out: '', err: expect.stringContaining('There is no file or folder') });
    expect(importMail('--colour', 'red', nobodys)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('[--organisation CODE] PATH...') });
  }, 180_000);

  it('gives mail that names no mailbox to the only organisation', () => {
    expect(found('HVN', 'pals@harrowgatevale.example')).toMatchObject({ code: 0, out: expect.stringMatching(/until [A-Z][a-z]+day \d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d, to choose a password/) });
    const { code, out } = importMail(nobodys);
    expect({ code, lines: lines(out) }).toEqual({ code: 0, lines: [{ file: 'nobodys.eml', index: 0, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), messageId: null, result: 'contact', reference: expect.stringMatching(/^HVN-\d\d-00001$/), reason: null }] });
  }, 120_000);

  it('founds nothing for an administrator whose sign-in address is in use', () => {
    const { code, err } = accord(['setup', '--code', 'HVX', '--name', 'Trust HVX', '--nation', 'england', '--site', 'General', '--mailbox', 'x@harrowgatevale.example', '--letterhead', 'HVX', '--admin-name', 'Ada Admin', '--admin-email', 'ada@HVN.example'], portal.environment);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('This sign-in address is in use.') });
    expect(importMail('--organisation', 'ZZZ', nobodys).err).not.toContain('HVX');
  }, 120_000);

  it('names the codes where no organisation can be chosen, and imports nothing', () => {
    expect(found('NSB', 'complaints@strathbrae.example')).toMatchObject({ code: 0 });
    for (const words of [[ugly], ['--organisation', 'ZZZ', ugly]]) {
      const { code, out, err } = importMail(...words);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('HVN, NSB');
    }
  }, 120_000);

  it('prints one line a message on standard output and nothing else, each with the seven keys; the second time all are duplicates', () => {
    const first = importMail('--organisation', 'HVN', ugly);
    expect({ code: first.code, err: first.err.replace(/^ {2}.*\n/gm, '') }).toEqual({ code: 0, err: '' });
    const told = lines(first.out);
    expect(told.length).toBeGreaterThan(200);
    expect(told.filter((line) => JSON.stringify(Object.keys(line)) !== JSON.stringify(keys))).toEqual([]);
    const second = lines(importMail('--organisation', 'HVN', ugly).out);
    expect(second.map(({ file, index, result }) => ({ file, index, result }))).toEqual(told.map(({ file, index }) => ({ file, index, result: 'duplicate' })));
  }, 240_000);
});
