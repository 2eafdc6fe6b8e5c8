import { describe, expect, it } from 'vitest';
import { allowList, trusted, wildcards } from './allow-list.ts';
import { allowed, rolesOf, trustOf } from './statements.ts';
import { standard } from './synth.ts';

const { service, data } = standard;
const roles = rolesOf(service);

describe('who may do what', () => {
  it('is exactly what the reviewed list says: actions, resources and conditions', () => {
    const found = Object.fromEntries(
      Object.entries(roles).map(([name, { statements }]) => [name, allowed(statements)]),
    );
    const expected = Object.fromEntries(
      Object.entries(allowList).map(([name, actions]) => [name, [...actions].sort()]),
    );
    expect(found).toEqual(expected);
  });

  it('is only ever allowed to a service, on the conditions of the list', () => {
    const found = Object.fromEntries(
      Object.entries(roles).map(([name, { trust }]) => [name, trustOf(trust)]),
    );
    expect(found).toEqual(trusted);
  });

  it('comes from no managed policy, no policy beside the roles, and no role beside these', () => {
    expect(Object.values(roles).flatMap(({ managed }) => managed)).toEqual([]);
    for (const type of ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::User']) {
      service.resourceCountIs(type, 0);
      data.resourceCountIs(type, 0);
    }
    data.resourceCountIs('AWS::IAM::Role', 0);
  });

  it('has no wildcard but those that have a reason, and no reason without its wildcard', () => {
    const stars = Object.values(allowList)
      .flat()
      .filter((line) => line.includes('*'));
    expect([...new Set(stars)].sort()).toEqual(Object.keys(wildcards).sort());
  });

  it('leaves nobody room to read the whole table or to change what it is', () => {
    const lines = Object.values(allowList).flat();
    expect(
      lines.filter((line) => /Scan|Table:|DeleteTable|UpdateTable|iam:|kms:(Schedule|Put)/.test(line)),
    ).toEqual([]);
  });
});
