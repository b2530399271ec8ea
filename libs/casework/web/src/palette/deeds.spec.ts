import { matching, type Deed } from './deeds';

const deeds: readonly Deed[] = [
  { label: 'Close', hint: 'Not yet: issue 2 has no finding.' },
  { label: 'Log a contact', hint: 'Alt+Shift+L', to: '/contacts/new' },
  { label: 'Contacts', hint: 'Go there', to: '/contacts' },
];
const found = (typed: string) => matching(deeds, typed).map(({ label }) => label);

describe('what the palette offers to do', () => {
  it.each`
    typed              | labels
    ${'log'}           | ${['Log a contact']}
    ${'con'}           | ${['Log a contact', 'Contacts']}
    ${'contact log'}   | ${['Log a contact']}
    ${'CLOSE'}         | ${['Close']}
    ${'AC-26-00412'}   | ${[]}
    ${''}              | ${[]}
    ${'og'}            | ${[]}
  `('for "$typed" is $labels', ({ typed, labels }) => {
    expect(found(typed)).toEqual(labels);
  });
});
