import { httpResource, type HttpResourceRequest } from '@angular/common/http';
import { computed, linkedSignal, type Signal } from '@angular/core';
import type { Problem } from '@accord/platform/contract';
import type * as z from 'zod';
import { problemFrom } from './problem';

/** What a page reads: at any moment it has a value, is loading, or has a problem to show. */
export interface ApiView<T> {
  readonly value: Signal<T | undefined>;
  readonly problem: Signal<Problem | undefined>;
  readonly loading: Signal<boolean>;
  /** Reads again; the old value stays on the screen meanwhile. */
  reload(): void;
  /** Shows what a write has just answered, without reading again. */
  show(value: T): void;
}

export interface Reading {
  /** Keeps the last value while another address loads: a list does not blink when it is filtered. */
  readonly keep?: boolean;
}

type Request = string | HttpResourceRequest | undefined;

/**
 * Reads a view of the server whenever the address changes; `undefined` reads nothing yet.
 * Names and words go by POST: `() => ({ url: '/api/search', method: 'POST', body: { words: words() } })`.
 */
export function apiView<S extends z.ZodType>(request: () => Request, schema: S, reading: Reading = {}): ApiView<z.output<S>> {
  const resource = httpResource<z.output<S>>(() => asRequest(request()), { parse: (raw) => schema.parse(raw) });
  const fresh = computed(() => (resource.hasValue() ? resource.value() : undefined));
  const problem = computed(() => {
    const error = resource.error();
    return error ? problemFrom(error) : undefined;
  });
  const value = linkedSignal<{ now: z.output<S> | undefined; loading: boolean }, z.output<S> | undefined>({
    source: () => ({ now: fresh(), loading: resource.isLoading() }),
    computation: ({ now, loading }, before) => (now === undefined && loading && reading.keep ? before?.value : now),
  });
  return {
    value: value.asReadonly(),
    problem,
    loading: resource.isLoading,
    reload: () => void resource.reload(),
    show: (shown) => resource.set(shown),
  };
}

const asRequest = (request: Request): HttpResourceRequest | undefined => (typeof request === 'string' ? { url: request } : request);
