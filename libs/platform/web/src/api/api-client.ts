import { HttpClient, HttpHeaders } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod';
import { type Answer, answered, failed } from './answer';
import { problemFrom } from './problem';

export interface Sending {
  /** One key for one intention: sent twice to the same place, it is done once. */
  readonly idempotencyKey?: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The one way to the server. Every answer is read by its contract; every failure is a `Problem`. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly http = inject(HttpClient);

  get<S extends z.ZodType>(path: string, answer: S): Promise<Answer<z.output<S>>> {
    return this.ask('GET', path, undefined, answer);
  }

  post<S extends z.ZodType>(path: string, body: unknown, answer: S, sending?: Sending): Promise<Answer<z.output<S>>> {
    return this.ask('POST', path, body, answer, sending);
  }

  put<S extends z.ZodType>(path: string, body: unknown, answer: S, sending?: Sending): Promise<Answer<z.output<S>>> {
    return this.ask('PUT', path, body, answer, sending);
  }

  patch<S extends z.ZodType>(path: string, body: unknown, answer: S, sending?: Sending): Promise<Answer<z.output<S>>> {
    return this.ask('PATCH', path, body, answer, sending);
  }

  delete<S extends z.ZodType>(path: string, answer: S, sending?: Sending): Promise<Answer<z.output<S>>> {
    return this.ask('DELETE', path, undefined, answer, sending);
  }

  private async ask<S extends z.ZodType>(method: Method, path: string, body: unknown, answer: S, sending: Sending = {}): Promise<Answer<z.output<S>>> {
    const headers = sending.idempotencyKey ? new HttpHeaders({ 'Idempotency-Key': `${sending.idempotencyKey}.${markOf(`${method} ${path}`)}` }) : undefined;
    try {
      const said = await firstValueFrom(this.http.request<unknown>(method, path, { body, headers }));
      return answered(answer.parse(said ?? undefined));
    } catch (thrown) {
      // Nothing thrown reaches a page: it gets the problem, whose words are for people.
      return failed(problemFrom(thrown));
    }
  }
}

/** A short mark of where something is sent (FNV-1a): the same words sent elsewhere are another intention. */
function markOf(place: string): string {
  let hash = 0x811c9dc5;
  for (const letter of place) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
