import { addressOf, nothingTyped, requestOf, typedFrom } from './asked';

const rule = { id: 'E-ACK', what: 'Acknowledge', place: 'England, NHS', start: '', agreed: false, event: false, furthest: false, note: '' };
const typed = { ...nothingTyped, rule: 'E-ACK', start: '2026-12-23', length: '35', eventDate: '2026-01-01', extended: true, addHolidays: ['2026-12-24', '2026-12-29'] };

describe('What the calculator asks', () => {
  it('sends only what the rule takes', () => {
    expect(requestOf(typed, rule)).toEqual({ rule: 'E-ACK', start: '2026-12-23', addHolidays: ['2026-12-24', '2026-12-29'] });
    expect(requestOf(typed, { ...rule, agreed: true })).toMatchObject({ length: 35, unit: 'working-day' });
    expect(requestOf({ ...typed, length: 'ten' }, { ...rule, agreed: true })).toMatchObject({ length: NaN });
    expect(requestOf(typed, { ...rule, furthest: true, event: true })).toMatchObject({ extended: true, eventDate: '2026-01-01' });
  });

  it('comes back from its address as it went', () => {
    const all = { ...rule, agreed: true, furthest: true, event: true };
    expect(typedFrom(addressOf(typed, all))).toEqual(typed);
    expect(addressOf(typed, rule)).toMatchObject({ rule: 'E-ACK', length: null, extended: null, eventDate: null });
  });

  it('takes nothing from an address but codes and days', () => {
    expect(typedFrom({ rule: 'E-ACK', start: 'yesterday', addHolidays: '2026-12-24,Christmas' })).toMatchObject({ start: '', addHolidays: ['2026-12-24'] });
  });
});
