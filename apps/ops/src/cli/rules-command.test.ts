import { describe, expect, it } from 'vitest';
import { scheduledAnswer } from '../operator-api/answers.ts';
import { createCommandContext } from '../testing/command-context.ts';
import { addDataset, addRelease, promote, startTestService } from '../testing/service.ts';
import { run } from './run.ts';

const freeze = { name: 'Always', starts: '2026-01-01T00:00', lasts: 'P1D', rule: 'FREQ=DAILY' };

describe('rules of promotions', () => {
  it('refuse, are overridden and scheduled around, in words', async () => {
    const { directory, store, ask } = await startTestService();
    await addDataset(store);
    const releases = [await addRelease(store, 'One'), await addRelease(store, 'Two')] as const;
    await promote(ask, 'preprod', releases[0]);
    const rules = (text: string) => async () => text;
    const ops = async (args: string[], read = rules('')) => {
      const { context, written } = createCommandContext({
        env: { DATA_DIR: directory, WEB_DIST: '/nowhere', S3_PORT: '0' },
        fetch: (url, init) => fetch(url, init),
      });
      const files = { ...context.files, read };
      return { code: await run(args, { ...context, files }), ...written };
    };
    const reason = ['--reason', 'A test'];
    expect((await ops(['rules', 'prod'])).out).toBe('PROD: anybody may promote at any time.\n');
    expect((await ops(['rules', 'prod', '--file', 'r.json', ...reason], rules('{}'))).err).toContain(
      'r.json holds no rules',
    );
    expect((await ops(['rules', 'prod', '--clear'])).err).toContain('--reason');
    const placed = await ops(
      ['rules', 'prod', '--file', 'r.json', ...reason],
      rules(JSON.stringify({ timeZone: 'Europe/Paris', freezes: [freeze] })),
    );
    expect(placed.out).toContain('frozen: Always, from 2026-01-01T00:00 for P1D, FREQ=DAILY');
    expect(placed.out).toContain('No moment without a freeze is within sight.');

    const deploy = ['promote', '--confirm', 'DEPLOY', ...reason];
    expect(await ops(deploy)).toMatchObject({ code: 1, err: expect.stringContaining('--override') });
    expect((await ops([...deploy, '--at', 'now'])).err).toContain(
      'At that time nothing is promoted (Always)',
    );
    expect((await ops([...deploy, '--at', '2099-12-01T08:00'])).code).toBe(2);
    const over = ['--override', 'Nobody can sign in'];
    const scheduled = await ops([...deploy, ...over, '--at', '2099-12-01T08:00+01:00', '--json']);
    const { id } = scheduledAnswer.parse(JSON.parse(scheduled.out));
    expect((await ops(['schedule', 'list'])).out).toMatch(new RegExp(`${id} .*2099-12-01T07:00.*waiting`));
    expect((await ops(['schedule', 'approve', id, ...reason])).err).toContain('somebody else');
    expect((await ops(['schedule', 'cancel', id, ...reason])).out).toContain('is cancelled');
    expect((await ops([...deploy, ...over])).out).toBe(`Promotion of PROD to ${releases[0]}: succeeded\n`);
    expect((await ops(['audit', '--limit', '1'])).out).toContain('rules overridden: Nobody can sign in');
  });
});
