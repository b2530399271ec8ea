import * as z from 'zod';
import { fit } from './fit';

const Call = z.object({
  story: z.string().trim().min(1, 'Write what was said'),
  email: z.email('Enter an e-mail address').optional(),
  caller: z.object({ name: z.string().min(1, 'Enter a name'), phone: z.string().min(7, 'Enter all of the number').nullish() }),
  urgency: z.enum(['soon', 'later'], 'Say how urgent it is'),
  issues: z.array(z.object({ text: z.string().min(1, 'Write the issue') })),
});
const typed = { story: 'x', email: '', caller: { name: 'A', phone: '' }, urgency: 'soon', issues: [{ text: 'one' }] };

describe('what was typed, read by the contract', () => {
  it('leaves out a blank field where the contract allows that', () => {
    expect(fit(Call, typed)).toEqual({ fits: true, request: { story: 'x', caller: { name: 'A' }, urgency: 'soon', issues: [{ text: 'one' }] } });
  });

  it('keeps the words of the contract for a blank field that must be filled in', () => {
    expect(fit(Call, { ...typed, story: '', urgency: '' })).toEqual({
      fits: false,
      issues: [
        { path: ['story'], message: 'Write what was said' },
        { path: ['urgency'], message: 'Say how urgent it is' },
      ],
    });
  });

  it('names the place of a fault inside groups and lists', () => {
    const result = fit(Call, { ...typed, caller: { name: '', phone: '123' }, issues: [{ text: 'one' }, { text: '' }] });
    expect(result.fits ? [] : result.issues.map(({ path }) => path.join('.'))).toEqual(['caller.name', 'caller.phone', 'issues.1.text']);
  });

  it('never speaks to a person like a compiler', () => {
    const result = fit(z.object({ count: z.number() }), { count: 'three' });
    expect(result.fits ? [] : result.issues.map(({ message }) => message)).toEqual(['Answer this']);
  });
});
