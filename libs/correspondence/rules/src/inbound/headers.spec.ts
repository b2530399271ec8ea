import { messageIdOf } from './headers';

describe('the id of a message', () => {
  it.each([
    ['<a@b.example>', 'a@b.example'],
    ['a@b.example', 'a@b.example'],
    ['<nul\u0000\u0007@b.example>', 'nul@b.example'],
    ['<>', null],
    ['\u0000', null],
  ])('of %j is %j: what cannot be stored is no part of it', (value, id) => {
    expect(messageIdOf([{ name: 'message-id', value }])).toBe(id);
  });
});
