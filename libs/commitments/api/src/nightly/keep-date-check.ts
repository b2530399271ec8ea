import { Clock, Keepings, Log, Promises, type InwardKeeping } from '@accord/platform/api';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CompareStored } from './compare-stored';
import { DateChecks, type CheckRow } from './date-checks';
import { dateCheck, PromiseNights } from './promise-nights';

const atOnce = 200;

/**
 * Computes every open case again from its facts, and a sample of the closed, and writes down where the stored dates differ,
 * or what rooms above keep of the case.
 * It mends nothing: a difference is a fault of ours that a person must see. One step a transaction, each promising the next.
 */
@Injectable()
export class KeepDateCheck implements InwardKeeping, OnModuleInit {
  readonly kind = dateCheck;
  readonly words = 'Work every date out again and compare';

  constructor(
    private readonly clock: Clock,
    private readonly keepings: Keepings,
    private readonly promises: Promises,
    private readonly checks: DateChecks,
    private readonly nights: PromiseNights,
    private readonly stored: CompareStored,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.keepings.register(this);
  }

  async keep(): Promise<void> {
    const check = await this.checks.ofToday();
    await this.nights.next();
    if (check.endedAt) return;
    const open = await this.stored.cases(check.lookedUpTo, atOnce);
    const last = open.length < atOnce;
    const closed = last ? (await this.checks.someClosedCases(atOnce)).filter((id) => !open.includes(id)) : [];
    await this.compare(check, [...open, ...closed]);
    await this.checks.looked(check, { open: open.length, closed: closed.length, upTo: open.at(-1) ?? null, ended: last });
    if (!last) await this.goOn(check, check.step + 1);
  }

  /** Checks once more today, whatever was found before. */
  async again(): Promise<void> {
    const check = await this.checks.ofToday();
    await this.checks.anew(check);
    await this.goOn(check, check.step + 1);
  }

  private async compare(check: CheckRow, caseIds: readonly string[]): Promise<void> {
    const found = await this.stored.differing(caseIds);
    await this.checks.differ(check, found);
    if (found.size > 0) this.log.fault('stored dates differ from their facts', new Error('dates differ'), { check: check.id, cases: found.size });
  }

  private goOn({ id }: CheckRow, step: number): Promise<void> {
    return this.promises.make({ kind: dateCheck, caseId: null, subjectId: id, dueAt: this.clock.now(), dedupeKey: `${dateCheck}:${id}:${step}` });
  }
}
