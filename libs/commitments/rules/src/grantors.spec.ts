import type { Role } from '@accord/access/rules';
import { mayGrant, type Grantor } from './grantors';
import { allRules } from './rule-table';

const rule = (id: string) => {
  const found = allRules.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('Whose word gives more time', () => {
  it.each<[string, Grantor, Role, boolean, string]>([
    ['S-1', 'complaints-officer', 'complaints-officer', true, 'the rule names the complaints officer'],
    ['S-1', 'complaints-officer', 'complaints-manager', false, 'and nobody else'],
    ['S-2', 'body', 'complaints-manager', true, 'the board, with reason and new date'],
    ['N-1', 'body', 'pals-officer', false, 'PALS does not decide for the body'],
    ['N-2', 'body', 'responsible-person', true, 'who signs may decide'],
    ['E-PERIOD', 'body', 'investigator', false, 'who looks into it does not'],
    ['P-PALS', 'body', 'pals-officer', true, 'a local target: whoever works on the case'],
    ['BY-HAND', 'body', 'pals-officer', true, 'who set it by hand may set it again'],
    ['P-PALS', 'body', 'auditor', false, 'but not who only reads'],
    ['E-6M', 'complainant', 'complaints-manager', false, 'nobody of ours speaks for the complainant'],
  ])('%s by %s: %s %s, %s', (id, grantor, role, expected) => {
    expect(mayGrant(rule(id), grantor, [role])).toBe(expected);
  });
});
