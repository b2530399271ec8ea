import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** A copy of the working tree in which anything may be broken; `node_modules` is lent. */
export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), 'accord-scratch-'));

  constructor() {
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
    for (const file of files.filter((name) => !name.startsWith('test/fixtures/'))) {
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      cpSync(join(root, file), join(this.folder, file));
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  writeIfAbsent(file: string, text: string): void {
    if (!existsSync(join(this.folder, file))) this.write(file, text);
  }

  /** Runs a tool of node_modules/.bin here and hands back what it printed and how it ended. */
  run(tool: string, ...words: string[]): { code: number | null; out: string } {
    const environment = { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' };
    const done = spawnSync(join(root, 'node_modules/.bin', tool), words, { cwd: this.folder, encoding: 'utf8', env: environment, maxBuffer: 64_000_000 });
    return { code: done.status, out: `${done.stdout}${done.stderr}` };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
