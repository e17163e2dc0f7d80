import { datasetResponseSchema } from '@mangetamain/analytics/dataset';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { createGate } from '../testing/gate.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { createNodeContext } from './node-context.ts';
import { run } from './run.ts';

const announcement = z.object({ urls: z.object({ prod: z.url(), ops: z.url() }) });

it('the command line feeds a running service: its data can be read through the URLs that it hands out', async () => {
  const env = {
    DATA_DIR: await createTemporaryDirectory(),
    WEB_DIST: await createTemporaryDirectory({ 'index.html': '' }),
    PREPROD_PORT: '0',
    PROD_PORT: '0',
    OPS_PORT: '0',
    S3_PORT: '0',
    PREVIEW_PORT: '0',
    LOG_LEVEL: 'silent',
  };
  const written: string[] = [];
  const node = { ...createNodeContext(), env, err: { write: () => true } };
  const command = async (...args: string[]) => {
    const code = await run(args, { ...node, out: { write: (text) => written.push(text) } });
    return { code, result: (): unknown => JSON.parse(written.pop() ?? '') };
  };

  const announced = createGate();
  const end = createGate();
  let urls = '';
  const write = (text: string) => {
    urls = text;
    announced.open();
  };
  const up = run(['up', '--json'], { ...node, out: { write }, untilAskedToEnd: () => end.passed });
  await announced.passed;
  const { prod } = announcement.parse(JSON.parse(urls)).urls;
  expect((await fetch(`${prod}/api/dataset`)).status).toBe(404);

  const demo = await command('data', 'demo', '--scale', '0.001', '--json');
  expect(demo.code).toBe(0);
  const { datasetId } = z.object({ datasetId: z.string() }).parse(demo.result());
  const listed = await command('data', 'list', '--json');
  expect(listed.result()).toMatchObject({
    datasets: [{ current: true, manifest: { datasetId, source: 'demo' } }],
  });
  expect((await command('data', 'verify')).code).toBe(0);

  const answer = datasetResponseSchema.parse(
    await (await fetch(`${prod}/api/dataset?tables=recipes`)).json(),
  );
  expect(answer.datasetId).toBe(datasetId);
  const parquet = await fetch(answer.files[0]?.url ?? '', { headers: { Range: 'bytes=0-3' } });
  expect([parquet.status, await parquet.text()]).toEqual([206, 'PAR1']);

  end.open();
  expect(await up).toBe(0);
  expect((await command('data', 'list', '--json')).result()).toMatchObject({ datasets: [{ current: true }] });
});
