import { expect, it } from 'vitest';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { tellRefusedConnections } from './refused-connections.ts';

it('tells of refused connections at once, and then once a minute with their number', () => {
  const { logger, entries } = createRecordingLogger();
  let now = 0;
  const refused = tellRefusedConnections(logger, 'prod', () => now);
  refused();
  for (let n = 0; n < 9; n += 1) refused();
  expect(entries.map(({ fields }) => fields)).toEqual([{ server: 'prod', refused: 1 }]);
  now = 60_000;
  refused();
  expect(entries.at(-1)).toMatchObject({ level: 'warn', fields: { server: 'prod', refused: 10 } });
});
