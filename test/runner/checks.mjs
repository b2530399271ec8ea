import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { webExists } from '../../apps/cli/build/web.mjs';

const tool = (root, ...path) => join(root, 'node_modules', ...path);

/** Each counts as one test. */
export const checks = [
  { name: 'lint', run: ({ root, run }) => oneOf('lint', run(process.execPath, [join(root, 'test/lint.mjs')])) },
  { name: 'types', run: types },
  { name: 'build', run: ({ root, run }) => oneOf('build', run(process.execPath, [join(root, 'apps/cli/build.mjs'), 'all'])) },
];

async function types({ root, run }) {
  const projects = ['tsconfig.json', ...(webExists(root) ? ['apps/web/tsconfig.json'] : [])].filter((file) => existsSync(join(root, file)));
  const check = (project) => run(process.execPath, [tool(root, 'typescript', 'bin', 'tsc'), '--noEmit', '-p', project]);
  const results = await Promise.all(projects.map(check));
  return oneOf('types', { code: results.some(({ code }) => code !== 0) ? 1 : 0, said: results.map(({ said }) => said).join('\n') });
}

async function oneOf(name, outcome) {
  const { code, said } = await outcome;
  return code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [{ name, message: said.trim().slice(0, 8000) || `exit code ${code}` }] };
}
