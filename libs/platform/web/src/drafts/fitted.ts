/** Puts what was kept into a form. A draft may be older than the form: only fields still there, and of that kind, come back. */
export function fitted<M extends object>(fresh: M, body: Readonly<Record<string, unknown>>): M {
  const same = Object.entries(fresh).filter(([name, value]) => name in body && kindOf(body[name]) === kindOf(value));
  return { ...fresh, ...Object.fromEntries(same.map(([name]) => [name, body[name]])) };
}

const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value);
