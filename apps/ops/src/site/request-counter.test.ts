import { describe, expect, it } from 'vitest';
import { createRequestCounter } from './request-counter.ts';

describe('a counter of requests', () => {
  it('counts every answer once, and those from 500 on as failures', async () => {
    const { counting, read } = createRequestCounter();
    const answer = counting((status: number) => new Response(null, { status }));
    expect(read()).toEqual({ total: 0, failed: 0 });
    for (const status of [200, 304, 404, 499, 500, 503, 504]) {
      expect((await answer(status)).status).toBe(status);
    }
    expect(read()).toEqual({ total: 7, failed: 3 });
  });

  it('counts what comes later when it comes, and lets what is there at once be there at once', async () => {
    const { counting, read } = createRequestCounter();
    const later = counting(async (status: number) => new Response(null, { status }))(500);
    expect(read()).toEqual({ total: 0, failed: 0 });
    await later;
    expect(read()).toEqual({ total: 1, failed: 1 });
    expect(counting(() => new Response('here'))()).toBeInstanceOf(Response);
    expect(read()).toEqual({ total: 2, failed: 1 });
  });

  it('hands on what the function was given, and what it throws', async () => {
    const { counting, read } = createRequestCounter();
    const answer = counting(async (path: string, env: object) => {
      throw new Error(`${path} ${JSON.stringify(env)}`);
    });
    await expect(answer('/a', { b: 1 })).rejects.toThrow('/a {"b":1}');
    expect(read()).toEqual({ total: 0, failed: 0 });
  });
});
