import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { isFree, productionLicences } from '../../docs/licences.ts';
import { withoutDevelopment } from '../../docs/sbom.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

const versions = z.record(z.string(), z.string());
const own = z
  .object({
    dependencies: versions,
    devDependencies: versions,
    optionalDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(json('package.json'));

const locked = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        integrity: z.string().optional(),
        inBundle: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(json('package-lock.json')).packages;
const installed = Object.entries(locked).filter(([place]) => place !== '');

/** The names in the first column of the table below a heading, each with something said of it. */
const tableBelow = (heading: string): string[] => {
  const part =
    read('docs/dependencies.md')
      .split(/^## /m)
      .find((one) => one.startsWith(heading)) ?? '';
  return [...part.matchAll(/^\| `([^`]+)` \| \S.{4,} \|$/gm)].map(([, name = '']) => name);
};

describe('the table of dependencies', () => {
  it.each([
    ['At run time', own.dependencies],
    ['For development and deployment', own.devDependencies],
    ['Optional', own.optionalDependencies],
  ] as const)('%s: is what package.json says, each with its reason', (heading, named) => {
    expect(tableBelow(heading)).toEqual(Object.keys(named).sort());
  });
});

describe('what is installed', () => {
  it('is pinned to exact versions, which the lockfile has too', () => {
    const all = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
    const loose = Object.entries(all).filter(
      ([name, version]) => locked[`node_modules/${name}`]?.version !== version,
    );
    expect(loose).toEqual([]);
  });

  it('has a checksum, unless it lies inside a package that has one', () => {
    const unchecked = installed.filter(([, { integrity, inBundle }]) => !integrity && !inBundle);
    expect(unchecked.map(([place]) => place)).toEqual([]);
    expect(installed.length).toBeGreaterThan(100);
  });

  it('runs nothing while it is installed, but for two packages', () => {
    const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place);
    expect(running.sort()).toEqual(Object.keys(own.allowScripts).map((name) => `node_modules/${name}`));
    expect(Object.keys(own.allowScripts)).toEqual(['esbuild', 'node']);
  });
});

describe('licences of what is deployed', () => {
  const packages = productionLicences(json('package-lock.json'));

  it('are free, all of them', () => {
    expect(packages.filter(({ licence }) => !isFree(licence))).toEqual([]);
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(own.dependencies)));
    expect(names).not.toContain('vitest');
  });

  it.each([
    ['MIT', true],
    ['(MIT OR Apache-2.0)', true],
    ['MIT OR GPL-3.0-only', true],
    ['GPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', false],
    ['none', false],
  ])('%s is free: %s', (licence, free) => {
    expect(isFree(licence)).toBe(free);
  });
});

describe('the bill of materials', () => {
  const forDevelopment = [{ name: 'cdx:npm:package:development', value: 'true' }];
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: { component: { 'bom-ref': 'krets@0' } },
    components: [
      { 'bom-ref': 'hono@4', properties: [] },
      { 'bom-ref': 'server@2', properties: forDevelopment },
    ],
    dependencies: [
      { ref: 'krets@0', dependsOn: ['hono@4', 'server@2'] },
      { ref: 'server@2', dependsOn: ['hono@4'] },
      { ref: 'hono@4', dependsOn: [] },
    ],
  };

  it('has what is deployed, also when something for development needs it too, and nothing else', () => {
    expect(withoutDevelopment(bom)).toEqual({
      ...bom,
      components: [bom.components[0]],
      dependencies: [
        { ref: 'krets@0', dependsOn: ['hono@4'] },
        { ref: 'hono@4', dependsOn: [] },
      ],
    });
  });

  it('is not made out of anything else', () => {
    expect(() => withoutDevelopment({ error: 'no lockfile' })).toThrow();
  });
});
