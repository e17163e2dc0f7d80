import { describe, expect, it } from 'vitest';
import { emptyPointer } from '../environment.ts';
import { deploy } from '../testing/world.ts';
import { closedGate, nothingRestored, overtaken, restoredUnproved, unproved } from './failures.ts';
import { gate } from './gate.ts';
import { plan } from './plan.ts';
import type { Promotion } from './promotion.ts';
import { defaultVerification } from './settings.ts';
import { newVerification } from './verification.ts';

const at = '2026-01-01T00:00:00.000Z';
const pointer = emptyPointer('prod', 'ada', at);

describe('a promotion that another one overtook', () => {
  it.each([
    [
      'that runs still',
      { ...pointer, promotionId: 'id-1', running: { promotionId: 'id-2', since: at } },
      'id-2',
    ],
    ['that has ended', { ...pointer, promotionId: 'id-1' }, 'id-1'],
    ['that left no name', pointer, 'somebody else'],
    ['that left no pointer', null, 'somebody else'],
  ])('%s names it', (_which, found, name) => {
    expect(overtaken(found)).toEqual({
      code: 'conflict',
      message: `Another promotion came first (${name}). Look at what is live, then ask again.`,
    });
  });
});

it('the first closed gate says why, open ones say nothing', () => {
  const open = gate('busy', true, 'never said');
  expect(closedGate([])).toBeNull();
  expect(closedGate([open])).toBeNull();
  expect(closedGate([open, gate('on-hold', false, 'on hold'), gate('quarantined', false, 'bad')])).toEqual({
    code: 'on-hold',
    message: 'on hold',
  });
});

describe('a site that did not prove itself', () => {
  const view = { pointer: null, pointerVersion: null, preprod: null, running: null };
  const context = { id: 'id-1', at, settings: defaultVerification, writer: 'w' };
  const probed: Promotion = {
    ...plan(deploy('prod'), view, context),
    verification: { ...newVerification(at), problem: 'page: gone' },
    failure: { code: 'verification-failed', message: 'It failed.' },
  };

  it('says what the last probe found, and whether it failed or nobody could tell', () => {
    const message = 'The site did not prove the release: page: gone.';
    expect(unproved(probed, 'failed')).toEqual({ code: 'verification-failed', message });
    expect(unproved(probed, 'uncertain')).toEqual({ code: 'verification-uncertain', message });
  });

  it('keeps the first reason when what was restored fails too, or when there was nothing to restore', () => {
    expect(restoredUnproved(probed)).toEqual({
      code: 'restored-release-unhealthy',
      message: 'It failed. The release restored did not prove itself either: page: gone.',
    });
    expect(nothingRestored(probed)).toEqual({
      code: 'no-previous-release',
      message: 'It failed. Nothing was verified here before, so the site now serves nothing.',
    });
  });
});
