import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/database';

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

  constructor(db: Database) {
    collectDefaultMetrics({ register: this.registry });
    const promises = new Gauge({ name: 'accord_promises', help: 'Promises by state', labelNames: ['state'], registers: [this.registry] });
    new Gauge({
      name: 'accord_oldest_due_promise_seconds',
      help: 'How long the oldest due promise has waited, in seconds',
      registers: [this.registry],
      async collect() {
        const [row] = await db.across<{ oldest: number; waiting: number; failed: number; doubt: number }>('SELECT * FROM accord.promise_figures()');
        this.set(row?.oldest ?? 0);
        for (const state of ['waiting', 'failed', 'doubt'] as const) promises.set({ state }, row?.[state] ?? 0);
      },
    });
    const due = new Gauge({ name: 'accord_promises_due', help: 'Promises that are due and wait', registers: [this.registry] });
    const done = new Gauge({ name: 'accord_promises_done_last_hour', help: 'Promises kept within the last hour', registers: [this.registry] });
    new Gauge({
      name: 'accord_promise_lateness_seconds',
      help: 'How long after its moment a promise was begun, in seconds, of those kept within the last hour',
      labelNames: ['of'],
      registers: [this.registry],
      async collect() {
        const [row] = await db.across<Lateness>('SELECT * FROM accord.promise_lateness(now())');
        due.set(row?.due ?? 0);
        done.set(row?.done ?? 0);
        promises.set({ state: 'claimed' }, row?.claimed ?? 0);
        this.set({ of: 'median' }, row?.median ?? 0);
        this.set({ of: 'most' }, row?.most ?? 0);
      },
    });
  }

  request(route: string, method: string, status: number, seconds: number): void {
    this.requests.observe({ route, method, status }, seconds);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
