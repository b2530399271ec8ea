import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { unpackedPackage } from './debian.mjs';
import { until } from './fresh-clone.mjs';
import { freePort } from './free-port.mjs';

const user = 'pals';
const password = 'only-for-tests';

/**
 * Debian's Dovecot with one mailbox over TLS. Installed, or unpacked and laid over `/usr` in a mount namespace of its
 * own (its helpers are found by fixed paths), so that nothing of the machine changes. Needs root.
 */
export class Dovecot {
  static async open(bench) {
    if (process.getuid() !== 0) throw new Error('Dovecot needs root here: run npm run prove as root.');
    const layer = existsSync('/usr/sbin/dovecot') ? undefined : await unpackedPackage({ name: 'dovecot-imapd', bench });
    if (!layer && !existsSync('/usr/sbin/dovecot')) throw new Error('Install dovecot-imapd (on Debian or Ubuntu: apt-get install dovecot-imapd).');
    const dovecot = new Dovecot(layer, await freePort());
    dovecot.#prepare();
    await dovecot.start();
    return dovecot;
  }

  #process;
  #layer;

  constructor(layer, port) {
    this.#layer = layer;
    this.port = port;
    this.folder = mkdtempSync(join(tmpdir(), 'accord-dovecot-'));
    this.inbox = join(this.folder, 'mail', user, 'Maildir');
    this.certificate = join(this.folder, 'certificate.pem');
    this.url = `imaps://${user}:${password}@localhost:${port}/INBOX`;
  }

  #prepare() {
    chmodSync(this.folder, 0o755);
    for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(this.inbox, part), { recursive: true });
    mkdirSync(join(this.folder, 'run'));
    const key = join(this.folder, 'key.pem');
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', this.certificate], { stdio: 'ignore' });
    writeFileSync(join(this.folder, 'dovecot.conf'), configuration({ folder: this.folder, port: this.port, certificate: this.certificate, key }));
  }

  /** Puts messages into the mailbox, as a mail server would deliver them. */
  deliver(messages) {
    for (const [name, raw] of messages) writeFileSync(join(this.inbox, 'new', name), raw);
    execFileSync('chown', ['-R', 'nobody:nogroup', join(this.folder, 'mail')]);
  }

  /** How many messages lie in the mailbox, and how many of them carry any flag (seen, answered, deleted …). */
  state() {
    const names = ['new', 'cur'].flatMap((part) => readdirSync(join(this.inbox, part)));
    return { messages: names.length, marked: names.filter((name) => /:2,.+$/.test(name)).length };
  }

  async start() {
    const configured = ['dovecot', '-F', '-c', join(this.folder, 'dovecot.conf')];
    const [program, words] = this.#layer ? ['unshare', ['-m', 'sh', '-c', `${overlay(this.#layer, 'usr', '/usr')} && { [ ! -d "${this.#layer}/lib" ] || ${overlay(this.#layer, 'lib', '/usr/lib')}; } && exec "$@"`, 'sh', ...configured]] : [configured[0], configured.slice(1)];
    this.#process = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    this.#process.stderr.on('data', (text) => (said += text));
    await until(async () => this.#process.exitCode !== null || (await answers(this.port)), 20_000);
    if (this.#process.exitCode !== null) throw new Error(`Dovecot did not start: ${said} ${this.log()}`);
  }

  async stop() {
    const gone = new Promise((resolve) => this.#process.once('close', resolve));
    this.#process.kill('SIGTERM');
    await gone;
  }

  log() {
    return existsSync(join(this.folder, 'dovecot.log')) ? readFileSync(join(this.folder, 'dovecot.log'), 'utf8') : '';
  }

  async close() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const overlay = (layer, part, over) => `mount -t overlay overlay -o "lowerdir=${layer}/${part}:${over}" ${over}`;

function configuration({ folder, port, certificate, key }) {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <${certificate}
ssl_key = <${key}
default_internal_user = nobody
default_internal_group = nogroup
default_login_user = nobody
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u/Maildir
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => undefined);
    const end = (answer) => (socket.destroy(), resolve(answer));
    socket.once('data', (greeting) => end(String(greeting).startsWith('* OK'))).once('error', () => end(false));
    socket.setTimeout(2_000, () => end(false));
  });
}
