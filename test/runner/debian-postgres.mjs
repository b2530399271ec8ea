import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackedPackage } from './debian.mjs';
import { freePort } from './free-port.mjs';

const nobody = 65534;

/** Debian's own PostgreSQL (15 or newer), installed or unpacked, run as an ordinary user in a temporary folder. */
export class DebianPostgres {
  static async open(bench) {
    const server = new DebianPostgres(await programs(bench), await freePort());
    server.sh('initdb -D "$PGDATA" -U postgres --auth=scram-sha-256 --pwfile="$PLACE/password" --encoding=UTF8 --locale=C.UTF-8');
    server.start();
    return server;
  }

  constructor(bin, port) {
    this.folder = mkdtempSync(join(tmpdir(), 'accord-operations-'));
    this.password = 'only-for-tests';
    this.port = port;
    this.bin = bin;
    this.data = join(this.folder, 'data');
    this.backup = join(this.folder, 'backup');
    this.restored = join(this.folder, 'restored');
    for (const each of [this.data, this.backup, this.restored]) mkdirSync(each, { mode: 0o700 });
    writeFileSync(join(this.folder, 'password'), this.password);
    if (process.getuid() === 0) execFileSync('chown', ['-R', `${nobody}:${nobody}`, this.folder]);
  }

  get env() {
    return {
      PATH: `${this.bin}:/usr/local/bin:/usr/bin:/bin`, PLACE: this.folder, BACKUP: this.backup, RESTORED: this.restored, PGDATA: this.data, LC_ALL: 'C.UTF-8',
      PGHOST: '127.0.0.1', PGPORT: String(this.port), PGUSER: 'postgres', PGPASSWORD: this.password, OWNER_PASSWORD: 'owner-for-tests', APP_PASSWORD: 'app-for-tests',
    };
  }

  url(role, database = 'accord', port = this.port) {
    const [user, password] = { owner: ['accord_owner', 'owner-for-tests'], app: ['accord_app', 'app-for-tests'], superuser: ['postgres', this.password] }[role];
    return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  }

  /** Runs commands as the user whose PostgreSQL this is. @throws with what was said, when one fails */
  sh(commands, more = {}) {
    const [program, words] = process.getuid() === 0 ? ['setpriv', [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', 'sh', '-euc', commands]] : ['sh', ['-euc', commands]];
    const { status, stdout, stderr } = spawnSync(program, words, { env: { ...this.env, ...more }, cwd: this.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${commands.trim().split('\n')[0]}: exit code ${status}: ${stderr || stdout}`);
    return stdout;
  }

  start(data = this.data, port = this.port) {
    this.sh(`pg_ctl -D "${data}" -w -t 120 -l "$PLACE/postgres.log" -o "-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" start >/dev/null`);
  }

  stop(data = this.data, how = 'fast') {
    this.sh(`pg_ctl -D "${data}" -w -m ${how} stop >/dev/null`);
  }

  close() {
    for (const data of [this.data, this.restored]) if (existsSync(join(data, 'postmaster.pid'))) this.stop(data);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function programs(bench) {
  const place = existsSync('/usr/lib/postgresql') ? '/' : await unpackedPackage({ name: 'postgresql', bench });
  const folder = place && join(place, 'usr/lib/postgresql');
  const versions = folder ? readdirSync(folder).map(Number).filter((version) => version >= 15) : [];
  if (versions.length === 0) throw new Error('Install PostgreSQL 15 or newer (on Debian or Ubuntu: apt-get install postgresql).');
  return join(folder, String(Math.max(...versions)), 'bin');
}
