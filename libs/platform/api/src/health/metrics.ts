import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/database';

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
  }

  request(route: string, method: string, status: number, seconds: number): void {
    this.requests.observe({ route, method, status }, seconds);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
