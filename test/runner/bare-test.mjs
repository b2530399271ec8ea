import { FreshClone } from './fresh-clone.mjs';

/**
 * `npm test` from a bare clone.
 * @param {{ as: 'root' | 'user', whose: string, port: number }} side who runs it
 */
export const bareTest = ({ as, whose, port }) => ({
  promise: `npm test is green in a bare clone within 15 minutes as ${whose}`,
  async prove() {
    const clone = new FreshClone({ as, port });
    const began = performance.now();
    const { code, out } = await clone.run('npm', ['test']);
    const minutes = (performance.now() - began) / 60_000;
    if (code !== 0) process.stderr.write(out);
    await clone.remove();
    return { passed: code === 0 && minutes <= 15, figure: `${out.trim().split('\n').at(-1)}, ${minutes.toFixed(1)} minutes` };
  },
});
