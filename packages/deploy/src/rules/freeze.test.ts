import { describe, expect, it } from 'vitest';
import { checkRules, freezeAt, inZone, InvalidRulesError, openFrom } from './freeze.ts';
import { rulesSchema, type Freeze } from './rules.ts';

const weekend = {
  name: 'Weekend',
  starts: '2026-01-02T17:00',
  lasts: 'P2DT14H',
  rule: 'FREQ=WEEKLY;BYDAY=FR',
};
const rulesOf = (...freezes: Freeze[]) => rulesSchema.parse({ timeZone: 'Europe/Paris', freezes });

describe('a freeze', () => {
  it.each([
    ['before it', '2026-11-27T15:59:59Z', null],
    ['from its first moment', '2026-11-27T16:00:00Z', '2026-11-30T06:00:00.000Z'],
    ['up to its last', '2026-11-30T05:59:59Z', '2026-11-30T06:00:00.000Z'],
    ['not at its end', '2026-11-30T06:00:00Z', null],
    ['in summer, by the clocks of summer', '2026-07-03T15:00:00Z', '2026-07-06T05:00:00.000Z'],
    ['over the night in which clocks go back', '2026-10-24T12:00:00Z', '2026-10-26T06:00:00.000Z'],
    ['before the rule began', '2025-11-29T12:00:00Z', null],
  ])('%s', (_when, moment, until) => {
    expect(freezeAt(rulesOf(weekend), new Date(moment))?.until.toISOString() ?? null).toBe(until);
  });

  it('without a rule happens once', () => {
    const rules = rulesOf({ name: 'Christmas', starts: '2026-12-18T18:00', lasts: 'P17D' });
    expect(freezeAt(rules, new Date('2026-12-25T00:00:00Z'))).toEqual({
      name: 'Christmas',
      until: new Date('2027-01-04T17:00:00Z'),
    });
    expect(freezeAt(rules, new Date('2027-12-25T00:00:00Z'))).toBeNull();
  });

  it('that another follows without a gap opens at the end of the other', () => {
    const monday = { name: 'Monday', starts: '2026-11-30T06:30', lasts: 'PT4H' };
    const rules = rulesOf(weekend, monday);
    expect(openFrom(rules, new Date('2026-11-28T12:00:00Z'))).toEqual(new Date('2026-11-30T09:30:00Z'));
    const free = new Date('2026-11-25T12:00:00Z');
    expect(openFrom(rules, free)).toEqual(free);
  });

  it('that never ends never opens', () => {
    const always = { name: 'Always', starts: '2026-01-01T00:00', lasts: 'P1D', rule: 'FREQ=DAILY' };
    expect(openFrom(rulesOf(always), new Date('2026-11-28T12:00:00Z'))).toBeNull();
  });
});

describe('rules', () => {
  it.each<[string, Partial<Freeze>]>([
    ['BYDAY', { rule: 'FREQ=WEEKLY;BYDAY=XX' }],
    ['FREQ', { rule: 'every friday' }],
    ['FREQ', { rule: 'FREQ=SECONDLY' }],
    ['FREQ', { rule: 'FREQ=DAILY\nDTSTART:20200101T000000Z' }],
    ['never happens', { rule: 'FREQ=YEARLY;UNTIL=20200101T000000Z' }],
    ['366 days', { lasts: 'P2Y' }],
    ['366 days', { lasts: '-PT1H' }],
    ['lasts two days', { lasts: 'two days' }],
    ['starts 2026-02-30', { starts: '2026-02-30T10:00' }],
  ])('that cannot be read are refused: %s', (words, wrong) => {
    const rules = rulesOf({ ...weekend, ...wrong });
    expect(() => checkRules(rules)).toThrow(InvalidRulesError);
    expect(() => checkRules(rules)).toThrow(words);
  });

  it('name a time zone that exists', () => {
    expect(() => checkRules(rulesSchema.parse({ timeZone: 'Europe/Lutetia' }))).toThrow('Europe/Lutetia');
    expect(() => checkRules(rulesOf(weekend))).not.toThrow();
  });

  it('tell moments on their own clocks', () => {
    expect(inZone({ timeZone: 'Europe/Paris' }, new Date('2026-11-30T06:00:00Z'))).toBe(
      '2026-11-30 07:00 (Europe/Paris)',
    );
  });
});
