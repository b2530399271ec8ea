/** Ends an exhaustive `switch`: a case that was forgotten does not compile. Throws if reached at run time. */
export function unreachable(value: never): never {
  throw new Error(`No branch for ${JSON.stringify(value)}`);
}
