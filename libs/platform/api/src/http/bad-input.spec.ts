import { badInput } from './bad-input';

describe('what was wrong with an input', () => {
  it('is said in plain words, also where the contract has none of its own', () => {
    const { said } = badInput([
      { path: ['version'], message: 'Invalid input: expected number, received undefined' },
      { path: ['caller', { key: 'email' }], message: 'Enter an e-mail address' },
    ]);
    expect(said.errors).toEqual([
      { path: 'version', message: 'This is missing, or cannot be read' },
      { path: 'caller.email', message: 'Enter an e-mail address' },
    ]);
  });
});
