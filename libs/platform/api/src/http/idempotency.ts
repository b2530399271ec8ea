import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isConflict, isRefused, refuse } from '@accord/platform/rules';
import { Clock } from '../clock';
import { Database } from '../database/database';
import type { ActingRequest } from './request';

const claim = `
  INSERT INTO accord.idempotent_request (organisation_id, staff_id, key, request_hash, at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING`;
const earlier = `
  SELECT request_hash AS "requestHash", answer FROM accord.idempotent_request
  WHERE organisation_id = $1 AND staff_id = $2 AND key = $3`;
const keep = `UPDATE accord.idempotent_request SET answer = $4 WHERE organisation_id = $1 AND staff_id = $2 AND key = $3`;

interface Earlier {
  readonly requestHash: string;
  readonly answer: { readonly body?: unknown } | null;
}

/** A write sent twice with the same Idempotency-Key is done once; the second is told what the first was told. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async once(request: ActingRequest, work: () => Promise<unknown>): Promise<unknown> {
    const key = request.headers['idempotency-key'];
    const { organisationId, staffId } = this.db.acting;
    if (request.method === 'GET' || typeof key !== 'string' || staffId === null) return work();
    if (key.length > 100) return refuse('idempotency-key-too-long', 'The Idempotency-Key may have 100 characters at most.');
    const requestHash = hashOf(request);
    const id = [organisationId, staffId, key];
    // A second request with the same key waits here until the first has committed or rolled back.
    if ((await this.db.change(claim, [...id, requestHash, this.clock.now()])) === 0) return this.told(id, requestHash);
    const answer = await work();
    if (!isRefused(answer) && !isConflict(answer)) await this.db.change(keep, [...id, JSON.stringify({ body: answer })]);
    return answer;
  }

  private async told(id: readonly unknown[], requestHash: string): Promise<unknown> {
    const first = await this.db.one<Earlier>(earlier, id);
    if (!first || first.requestHash !== requestHash) return refuse('idempotency-key-reused', 'This Idempotency-Key was used for another request. Send a new one.');
    return first.answer?.body;
  }
}

const hashOf = (request: ActingRequest): string =>
  createHash('sha256').update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`).digest('hex');
