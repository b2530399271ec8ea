import { FreshClone } from '../runner/fresh-clone.mjs';

const sides = [
  { as: 'root', whose: 'root, in a folder that only root can enter', port: 3173 },
  { as: 'user', whose: 'an ordinary user', port: 3174 },
];

/** `npm test` from bare clones, as root and as an ordinary user. */
export const promises = sides.map(({ as, whose, port }) => ({
  promise: `npm test is green in a bare clone within 15 minutes as ${whose}`,
  async prove() {
    const clone = new FreshClone({ as, port });
    const began = performance.now();
    const { code, out } = await clone.run('npm', ['test']);
    const minutes = (performance.now() - began) / 60_000;
    await clone.remove();
    return { passed: code === 0 && minutes <= 15, figure: `${out.trim().split('\n').at(-1)}, ${minutes.toFixed(1)} minutes` };
  },
}));
