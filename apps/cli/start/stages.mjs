/**
 * Says what is being done, a line a stage with its seconds.
 * @param {NodeJS.WritableStream} out where the lines go; commands speak on standard error only
 */
export function progressOn(out) {
  const line = (text) => out.write(`${text}\n`);
  return {
    line,
    /** Runs one stage; a stage that takes longer than two seconds is announced while it runs. */
    async stage(name, work, slow = '') {
      const began = performance.now();
      const announce = setTimeout(() => line(`  ${name.padEnd(12)}    …    ${slow}`), 2000);
      try {
        const outcome = await work();
        line(`  ${name.padEnd(12)} ${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${typeof outcome === 'string' ? outcome : ''}`.trimEnd());
        return outcome;
      } finally {
        clearTimeout(announce);
      }
    },
  };
}
