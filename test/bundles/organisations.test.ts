import { describe, expect, it } from 'vitest';
import { checkedOrganisations } from '../../infra/constructs/bundle.ts';
import { loadOrganisation, organisationFiles } from '../../shared/organisation/registry.ts';

describe('organisation files in bundles', () => {
  it('are what a local start reads, nothing lost on the way', () => {
    const ids = Object.keys(organisationFiles);
    const read = Object.fromEntries(ids.map((id) => [id, loadOrganisation(id)]));
    expect(JSON.parse(checkedOrganisations())).toEqual(read);
    expect(ids).toContain('link-bergen');
  });

  it('do not come into one when they cannot be used, with what to write where', () => {
    const files = { broken: { ...Object(organisationFiles['link-bergen']), timeZone: 'Europe/Nowhere' } };
    expect(() => checkedOrganisations(files)).toThrow(
      'The organisation file "broken" cannot be used:\n  timeZone: this time zone is not known',
    );
  });
});
