import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseStates } from './diagram';

describe('the picture of the case file', () => {
  it('in the documents is the one the tables draw', () => {
    const file = join(__dirname, '../../../../docs/case-states.md');
    if (process.env['UPDATE_GOLDENS']) writeFileSync(file, caseStates());
    expect(readFileSync(file, 'utf8')).toBe(caseStates());
  });
});
