import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isConflict, isRefused, refuse } from '@accord/platform/rules';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { SETTINGS } from '../settings';
import type { Settings } from '../settings';
import type { ActingRequest } from './request';
import { Seal } from './sealed';

const claim = `
  INSERT INTO accord.idempotent_request (organisation_id, staff_id, key, request_hash, at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING`;
const earlier = `
  SELECT request_hash AS "requestHash", answer FROM accord.idempotent_request
  WHERE organisation_id = $1 AND staff_id = $2 AND key = $3`;
const forgetOld = `DELETE FROM accord.idempotent_request WHERE organisation_id = $1 AND staff_id = $2 AND at < $3`;
const keep = `UPDATE accord.idempotent_request SET answer = $4 WHERE organisation_id = $1 AND staff_id = $2 AND key = $3`;

interface Earlier {
  readonly requestHash: string;
  readonly answer: { readonly sealed?: string } | null;
}

/** How long a repeat is known, in milliseconds: a day, longer than any browser tries again. */
const known = 86_400_000;

/**
 * A write sent twice with the same Idempotency-Key is done once; the second is told what the first was told. Answers are
 * stored sealed, since they may hold names or a one-use link, and each person's are forgotten after a day.
 */
@Injectable()
export class Idempotency {
  private readonly seal: Seal;
  /** The hour in which each person's old rows were last cleared away. */
  private readonly cleared = new Map<string, number>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.seal = new Seal(settings.ACCORD_SECRET, 'accord answers of repeated requests');
  }

  async once(request: ActingRequest, work: () => Promise<unknown>): Promise<unknown> {
    const key = request.headers['idempotency-key'];
    const { organisationId, staffId } = this.db.acting;
    if (request.method === 'GET' || typeof key !== 'string' || staffId === null) return work();
    if (key.length > 100) return refuse('idempotency-key-too-long', 'The Idempotency-Key may have 100 characters at most.');
    const requestHash = hashOf(request);
    const id = [organisationId, staffId, key];
    await this.clearAway(organisationId, staffId);
    // A second request with the same key waits here until the first has committed or rolled back.
    if ((await this.db.change(claim, [...id, requestHash, this.clock.now()])) === 0) return this.told(id, requestHash);
    const answer = await work();
    if (!isRefused(answer) && !isConflict(answer)) await this.db.change(keep, [...id, JSON.stringify({ sealed: this.seal.close(JSON.stringify({ body: answer }), id.join(' ')) })]);
    return answer;
  }

  private async told(id: readonly unknown[], requestHash: string): Promise<unknown> {
    const first = await this.db.one<Earlier>(earlier, id);
    if (!first || first.requestHash !== requestHash) return refuse('idempotency-key-reused', 'This Idempotency-Key was used for another request. Send a new one.');
    const text = this.seal.open(first.answer?.sealed ?? '', id.join(' '));
    // Only a changed ACCORD_SECRET closes it: what was asked for is done, and the page shows it when it is loaded again.
    return text === undefined ? refuse('already-done', 'This was done already. Load the page again to see it.') : (JSON.parse(text) as { body?: unknown }).body;
  }

  private async clearAway(organisationId: string, staffId: string): Promise<void> {
    const now = this.clock.now().getTime();
    const hour = Math.floor(now / 3_600_000);
    if (this.cleared.get(staffId) === hour) return;
    this.cleared.set(staffId, hour);
    await this.db.change(forgetOld, [organisationId, staffId, new Date(now - known)]);
  }
}

const hashOf = (request: ActingRequest): string =>
  createHash('sha256').update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`).digest('hex');
