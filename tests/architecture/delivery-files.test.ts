import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { mistakesIn, operationsCalls } from '../support/command-line-help.ts';
import { root } from '../support/source-files.ts';

/*
 * The files that build, deliver and watch the product run elsewhere. Here they are held to what they build on: the
 * command line, the workspace, and what a pipeline must never do.
 */

const read = (path: string) => readFileSync(join(root, path), 'utf8');

const stepSchema = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.union([z.boolean(), z.string()]) }),
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.number(),
      'runs-on': z.string(),
      needs: z.string().optional(),
      environment: z.string().optional(),
      container: z.string().optional(),
      env: z.record(z.string(), z.string()).default({}),
      strategy: z
        .object({
          matrix: z.object({
            node: z.array(z.string()),
            script: z.array(z.string()),
            include: z.array(z.object({ node: z.string(), script: z.string() })),
          }),
        })
        .optional(),
      steps: z.array(stepSchema).min(1),
    }),
  ),
});

const workflowNames = ['ci', 'deliver-preprod', 'deliver-prod', 'health'];
const pathOf = (name: string) => `.github/workflows/${name}.yml`;
const workflow = (name: string) => workflowSchema.parse(parse(read(pathOf(name))));
const stepsOf = (name: string) => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);
const scriptsOf = (name: string) => stepsOf(name).flatMap(({ run }) => run ?? []);

const nodeVersion = /^FROM node:(\d+\.\d+\.\d+)-bookworm-slim/mu.exec(read('Dockerfile'))?.[1];

it('there is no workflow that these tests do not know', () => {
  expect(readdirSync(join(root, '.github/workflows')).sort()).toEqual(
    workflowNames.map((name) => `${name}.yml`),
  );
});

describe.each(workflowNames)('the workflow %s', (name) => {
  it('may read the source and nothing else', () => {
    expect(workflow(name).permissions).toEqual({ contents: 'read' });
    for (const { uses, with: settings } of stepsOf(name)) {
      if (uses?.startsWith('actions/checkout@') === true)
        expect(settings).toMatchObject({ 'persist-credentials': false });
    }
  });

  it('uses actions of one exact commit, and the Node version of the image', () => {
    const uses = stepsOf(name).flatMap((step) => step.uses ?? []);
    for (const action of uses) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/u);
    const versions = stepsOf(name).flatMap(({ with: { 'node-version': version } }) => version ?? []);
    expect(versions).toEqual(versions.map(() => nodeVersion));
  });

  it('pastes nothing into a script: what comes from outside arrives as a variable', () => {
    for (const script of scriptsOf(name)) expect(script).not.toContain('${{');
  });

  it('takes secrets from where secrets are kept', () => {
    const variables = Object.values(workflow(name).jobs).flatMap(({ env, steps }) => [
      ...Object.entries(env),
      ...steps.flatMap((step) => Object.entries(step.env)),
    ]);
    const misplaced = variables.filter(
      ([variable, value]) => /^(?:OPS|S3)_/u.test(variable) && value !== `\${{ secrets.${variable} }}`,
    );
    expect(misplaced).toEqual([]);
  });

  it('shows secrets to the steps that call the service or ask for them, and to no other', () => {
    for (const { env } of Object.values(workflow(name).jobs)) {
      expect(Object.values(env).filter((value) => value.includes('secrets.'))).toEqual([]);
    }
    for (const { run = '', env } of stepsOf(name)) {
      const calls = operationsCalls(run).length > 0;
      const shown = Object.keys(env).filter((variable) => env[variable]?.includes('secrets.') === true);
      if (calls) expect(shown).toEqual(expect.arrayContaining(['OPS_URL', 'OPS_TOKEN']));
      else expect(shown.filter((variable) => !run.includes(`-n "$${variable}"`))).toEqual([]);
    }
  });

  it('calls commands and options that exist', async () => {
    const calls = operationsCalls(scriptsOf(name).join('\n'));
    expect((await Promise.all(calls.map(mistakesIn))).flat()).toEqual([]);
    expect(calls.length > 0).toBe(name !== 'ci');
  });

  it('acts on no service of its own by mistake', () => {
    const scripts = scriptsOf(name);
    const firstCall = scripts.findIndex((script) => operationsCalls(script).length > 0);
    const check = scripts.findIndex((script) => script.includes('test -n "$OPS_URL" -a -n "$OPS_TOKEN"'));
    expect(firstCall === -1 || (check !== -1 && check < firstCall)).toBe(true);
  });
});

it('CI tests every line of Node that the workspace supports, and the version of the image', () => {
  const { test } = workflow('ci').jobs;
  expect(test?.container).toBe('node:${{ matrix.node }}-bookworm');
  const { node = [], script, include } = test?.strategy?.matrix ?? {};
  expect(node).toContain(nodeVersion);
  const { engines } = z
    .object({ engines: z.object({ node: z.string() }) })
    .parse(JSON.parse(read('package.json')));
  const lines = [...engines.node.matchAll(/\d+(?=\.|$)/gu)].map(([line]) => line);
  expect(node.map((version) => version.split('.')[0])).toEqual(expect.arrayContaining(['20', '22', '24']));
  expect(lines).toEqual(expect.arrayContaining(['20', '22', '24']));
  expect([...(script ?? []), ...(include ?? []).map((each) => each.script)]).toEqual(['test', 'test:long']);
});

it('updates wait until others have looked at them, whoever makes them', () => {
  const workspace = z.object({ minimumReleaseAge: z.number() }).parse(parse(read('pnpm-workspace.yaml')));
  const renovate = z.object({ minimumReleaseAge: z.string() }).parse(JSON.parse(read('renovate.json')));
  expect(`${workspace.minimumReleaseAge / 1_440} days`).toBe(renovate.minimumReleaseAge);
});

describe('delivery', () => {
  it('to PREPROD follows only a CI run that passed, with the commit that was tested', () => {
    const source = read(pathOf('deliver-preprod'));
    expect(workflow('deliver-preprod').on).toMatchObject({
      workflow_run: { workflows: ['CI'], branches: ['main'] },
    });
    expect(source).toContain("if: github.event.workflow_run.conclusion == 'success'");
    const checkout = stepsOf('deliver-preprod').find(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout?.with['ref']).toBe('${{ github.event.workflow_run.head_sha }}');
  });

  it('to PROD takes a person, the word DEPLOY and a reason', () => {
    const { on, jobs } = workflow('deliver-prod');
    expect(Object.keys(on)).toEqual(['workflow_dispatch']);
    expect(on['workflow_dispatch']).toMatchObject({
      inputs: { confirm: { required: true }, reason: { required: true } },
    });
    expect(jobs['confirm']?.steps[0]?.run).toContain('test "$CONFIRM" = DEPLOY');
    expect(jobs['deliver']).toMatchObject({ needs: 'confirm', environment: 'prod' });
  });

  it.each(['deliver-preprod', 'deliver-prod'])('by %s is never broken off by the next one', (name) => {
    expect(workflow(name).concurrency).toEqual({ group: name, 'cancel-in-progress': false });
  });
});

it('images are of one exact version, and where one is pinned by its digest so is every mention of it', () => {
  const ofDockerfile = [...read('Dockerfile').matchAll(/^FROM (\S+:\S+)/gmu)];
  const ofCompose = [...read('compose.yaml').matchAll(/^\s+image: (\S+:\S+)$/gmu)];
  const images = [...ofDockerfile, ...ofCompose].map(([, image = '']) => image);
  expect(images.length).toBeGreaterThan(2);
  const digests = new Map<string, Set<string>>();
  for (const image of images) {
    expect(image).toMatch(/^[\w./-]+:v?\d+\.\d+\.\d+[\w.-]*(?:@sha256:[0-9a-f]{64})?$/u);
    const [version = '', digest = ''] = image.split('@');
    digests.set(version, (digests.get(version) ?? new Set()).add(digest));
  }
  for (const [version, found] of digests) expect(found.size, version).toBe(1);
  // Nobody looks a digest up by hand: the first run of Renovate pins them.
  expect(read('renovate.json')).toContain('"docker:pinDigests"');
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');
  const packages = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  );

  it('is built on exact versions and does not run as root', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gmu)].map(([, base = '']) => base);
    const stages = new Set([...dockerfile.matchAll(/^FROM \S+ AS (\S+)/gmu)].map(([, stage]) => stage));
    for (const base of bases) {
      const image = base.replace(/@sha256:[0-9a-f]{64}$/u, '');
      expect(stages.has(base) || image === `node:${nodeVersion}-bookworm-slim`).toBe(true);
    }
    expect(dockerfile.slice(dockerfile.lastIndexOf('FROM '))).toMatch(/^USER node$/mu);
  });

  it('installs with the manifest of every package of the workspace', () => {
    for (const path of packages) expect(dockerfile).toContain(`COPY ${path}/package.json ${path}/`);
  });

  it('copies only what exists', () => {
    const sources = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, list = '']) =>
      list.split(' '),
    );
    expect(sources.length).toBeGreaterThan(packages.length);
    for (const source of sources) expect(existsSync(join(root, source)), source).toBe(true);
  });

  it('has what browsers run, built', () => {
    for (const app of ['web', 'ops']) {
      expect(dockerfile).toMatch(new RegExp(`^RUN pnpm .*--filter @mangetamain/${app}\\b.* build$`, 'mu'));
      expect(dockerfile).toContain(`COPY --from=build /app/apps/${app}/dist apps/${app}/dist`);
    }
  });

  it('leaves data, secrets and what others built out', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const pattern of ['.git', '.data', '*.env', '**/node_modules', '**/dist'])
      expect(ignored).toContain(pattern);
  });

  it('is watched where the operations server answers', () => {
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\\\n\s+CMD .*\/api\/health/mu);
  });
});

describe('compose.yaml', () => {
  const composeSchema = z.object({
    services: z.record(
      z.string(),
      z.object({
        profiles: z.array(z.string()).length(1),
        ports: z.array(z.string()).default([]),
        environment: z.record(z.string(), z.string()).default({}),
        command: z.array(z.string()).default([]),
      }),
    ),
  });
  const { services } = composeSchema.parse(parse(read('compose.yaml'), { merge: true }));

  it('starts nothing but the profile that was chosen', () => {
    const profiles = new Set(Object.values(services).flatMap((service) => service.profiles));
    expect([...profiles].sort()).toEqual(['embedded', 'garage', 's3']);
  });

  it('opens ports on this machine only', () => {
    const ports = Object.values(services).flatMap((service) => service.ports);
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:(\d+):\1$/u);
  });

  it('keeps the state on disk where the store ignores conditional writes', () => {
    expect(services['garage']?.environment).toMatchObject({ STATE_STORE: 'file', S3_REGION: 'garage' });
    expect(services['s3']?.environment).not.toHaveProperty('STATE_STORE');
  });

  it('gives the service arguments that it takes', async () => {
    expect(await mistakesIn((services['embedded']?.command ?? []).join(' '))).toEqual([]);
  });
});

it.each(['Dockerfile', 'compose.yaml', 'docs/operations.md', ...workflowNames.map(pathOf)])(
  '%s holds no secret',
  (path) => {
    const text = read(path).replaceAll(/@[0-9a-f]{40} # v[\d.]+|@sha256:[0-9a-f]{64}/gu, '');
    expect(text).not.toMatch(
      /AKIA[0-9A-Z]{12,}|\b[0-9a-f]{40,}\b|-----BEGIN|gh[pousr]_\w{20,}|api\/webhooks\/\d|\b[\w-]{43}\b/u,
    );
  },
);
