import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/database';

interface Figures {
  readonly oldest: number;
  readonly waiting: number;
  readonly failed: number;
  readonly doubt: number;
}

interface Lateness {
  readonly due: number;
  readonly claimed: number;
  readonly done: number;
  readonly median: number;
  readonly most: number;
}

/** Prometheus figures of this process, and of the promises of the whole installation. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'accord_request_seconds',
    help: 'Time of a request in seconds, by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });

  private readonly promises = this.gauge('accord_promises', 'Promises by state', ['state']);
  private readonly oldest = this.gauge('accord_oldest_due_promise_seconds', 'How long the oldest due promise has waited, in seconds');
  private readonly due = this.gauge('accord_promises_due', 'Promises that are due and wait');
  private readonly done = this.gauge('accord_promises_done_last_hour', 'Promises kept within the last hour');
  private readonly lateness = this.gauge('accord_promise_lateness_seconds', 'How long after its moment a promise was begun, in seconds, of those kept within the last hour', ['of']);
  private readonly dateDifferences = this.gauge('accord_date_differences', 'Cases whose stored dates differed from their facts in the latest nightly check: 0 expected');
  private readonly dateCheckAge = this.gauge('accord_date_check_age_hours', 'Hours since the oldest of the latest checks of stored dates');

  constructor(private readonly db: Database) {
    collectDefaultMetrics({ register: this.registry });
  }

  request(route: string, method: string, status: number, seconds: number): void {
    this.requests.observe({ route, method, status }, seconds);
  }

  /** Every figure as it is now: asked before any is written down, or some would be those of the last time. */
  async text(): Promise<string> {
    await this.askOfPromises();
    await this.askOfDates();
    return this.registry.metrics();
  }

  private async askOfPromises(): Promise<void> {
    const [figures] = await this.db.across<Figures>('SELECT * FROM accord.promise_figures()');
    const [lateness] = await this.db.across<Lateness>('SELECT * FROM accord.promise_lateness(now())');
    for (const state of ['waiting', 'failed', 'doubt'] as const) this.promises.set({ state }, figures?.[state] ?? 0);
    this.promises.set({ state: 'claimed' }, lateness?.claimed ?? 0);
    this.oldest.set(figures?.oldest ?? 0);
    this.due.set(lateness?.due ?? 0);
    this.done.set(lateness?.done ?? 0);
    for (const which of ['median', 'most'] as const) this.lateness.set({ of: which }, lateness?.[which] ?? 0);
  }

  private async askOfDates(): Promise<void> {
    const [figures] = await this.db.across<{ differing: string; oldestHours: number }>('SELECT * FROM accord.date_check_figures()');
    this.dateDifferences.set(Number(figures?.differing ?? 0));
    this.dateCheckAge.set(figures?.oldestHours ?? 0);
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
