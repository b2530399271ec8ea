import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alone, appendLine, lastLineOf, linesOf } from './anchor-file';

/** Where a chain stood: its last number and that row's hash (hex). */
export interface ChainHead {
  readonly organisationId: string;
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

/** What one line of the anchor file says: signed, numbered, and tied to the line before it. */
export interface Anchor {
  readonly n: number;
  readonly at: string;
  /** SHA-256 (hex) of the previous line as it stands in the file; empty in the first. */
  readonly previous: string;
  /** The chains that grew since the anchor before; a process begins with all of them. */
  readonly heads: readonly ChainHead[];
}

const files = (folder: string) => ({
  anchors: join(folder, 'anchors.ndjson'), secret: join(folder, 'signing-key.pem'), open: join(folder, 'verifying-key.pem'), lock: join(folder, 'anchors.lock'),
});
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const bodyOf = (line: string): { body: string; signature: string; anchor: Anchor } => {
  const { body, signature } = JSON.parse(line) as { body: string; signature: string };
  return { body, signature, anchor: JSON.parse(body) as Anchor };
};

/** The signing key of a folder of anchors; the demo makes its own there, a real trust puts it elsewhere (docs/security.md). */
export async function signingKey(folder: string): Promise<KeyObject> {
  const { secret, open: publicFile } = files(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(secret)) {
    const pair = generateKeyPairSync('ed25519');
    await writeFile(secret, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    await writeFile(publicFile, pair.publicKey.export({ type: 'spki', format: 'pem' }));
  }
  return createPrivateKey(await readFile(secret));
}

/** Appends one signed anchor of where these chains stand, and waits until it is on the disk. Several workers may share a folder. */
export async function writeAnchor(folder: string, heads: readonly ChainHead[], at: Date): Promise<Anchor> {
  const { anchors, lock } = files(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return alone(lock, async () => {
    const key = await signingKey(folder);
    const { line: before } = await lastLineOf(anchors);
    const anchor: Anchor = { n: await numberAfter(before, anchors), at: at.toISOString(), previous: before === undefined ? '' : sha256(before), heads };
    const body = JSON.stringify(anchor);
    await appendLine(anchors, JSON.stringify({ body, signature: sign(null, Buffer.from(body), key).toString('base64') }));
    return anchor;
  });
}

/** A last line that somebody wrote over is counted, so that anchors go on and the check shows it. */
async function numberAfter(before: string | undefined, file: string): Promise<number> {
  if (before === undefined) return 1;
  try {
    return bodyOf(before).anchor.n + 1;
  } catch {
    let n = 1;
    for await (const line of linesOf(file)) n += line === '' ? 0 : 1;
    return n;
  }
}

/** Every anchor of a folder, checked: signatures, numbers, ties. `faults` says in a sentence what is wrong. */
export async function readAnchors(folder: string): Promise<{ anchors: Anchor[]; faults: string[] }> {
  const { anchors: file, open: publicFile } = files(folder);
  const faults: string[] = [];
  const anchors: Anchor[] = [];
  const key = await readFile(publicFile).then(createPublicKey, () => null);
  let before: string | undefined;
  let n = 0;
  for await (const line of linesOf(file)) {
    n += 1;
    const anchor = checked(line, { n, before, key }, faults);
    if (anchor) anchors.push(anchor);
    before = line;
  }
  if (n > 0 && !key) faults.unshift(`the anchors cannot be checked: ${publicFile} cannot be read`);
  return { anchors, faults };
}

function checked(line: string, { n, before, key }: { n: number; before: string | undefined; key: KeyObject | null }, faults: string[]): Anchor | undefined {
  try {
    const { body, signature, anchor } = bodyOf(line);
    if (key && !verify(null, Buffer.from(body), key, Buffer.from(signature, 'base64'))) faults.push(`anchor ${n} does not carry the right signature`);
    if (anchor.n !== n) faults.push(`anchor ${n} is missing or out of order`);
    if (anchor.previous !== (before === undefined ? '' : sha256(before))) faults.push(`anchor ${anchor.n} does not follow the one before it`);
    return anchor;
  } catch {
    faults.push(`anchor ${n} cannot be read`); // not what writeAnchor writes: somebody wrote over it
    return undefined;
  }
}

/** How many anchors a folder holds and when the last was written (RFC 3339), unchecked. */
export async function anchorsKept(folder: string): Promise<{ count: number; lastAt: string | null }> {
  const { line } = await lastLineOf(files(folder).anchors);
  if (line === undefined) return { count: 0, lastAt: null };
  try {
    const { n, at } = bodyOf(line).anchor;
    return { count: n, lastAt: at };
  } catch {
    return { count: 0, lastAt: null }; // the check says what is wrong with it
  }
}
