import { readSettings } from './settings';

const right = { DATABASE_URL: 'postgres://accord@db/accord', ACCORD_SECRET: 'x'.repeat(32) };

describe('the settings of a process', () => {
  it('are read with their defaults, an empty address being none', () => {
    expect(readSettings({ ...right, SMTP_URL: '', IMAP_URL: '', PUBLIC_URL: 'http://localhost:3000' })).toMatchObject({ PORT: 3000, PROMISE_SWEEP_SECONDS: 30, PUBLIC_URL: 'http://localhost:3000' });
  });

  it.each([
    ['PUBLIC_URL', 'nonsense', 'PUBLIC_URL: write it like https://accord.trust.example'],
    ['SMTP_URL', 'mail.trust.example:25', 'SMTP_URL: write it like smtp://user:password@host:587'],
    ['REDIS_URL', 'localhost', 'REDIS_URL: write it like redis://host:6379'],
    ['PROMISE_SWEEP_SECONDS', 'soon', 'PROMISE_SWEEP_SECONDS: use a number from 0.1 to 3600'],
    ['DATABASE_POOL', '2.5', 'DATABASE_POOL: use a whole number from 1 to 200'],
    ['ACCORD_SECRET', 'short', 'ACCORD_SECRET: too short, give 32 random characters or more'],
  ])('name %s when it is %j', (name, value, sentence) => {
    expect(() => readSettings({ ...right, [name]: value })).toThrow(new Error(sentence));
  });
});
