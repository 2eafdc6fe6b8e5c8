import { parseOrganisation } from '../shared/organisation/parse.ts';
import type { Organisation } from '../shared/organisation/schema.ts';

/** Organisation files by id, each as its JSON was read. */
export type OrganisationFiles = Readonly<Record<string, unknown>>;

type Domain = {
  readonly domainName: unknown;
  readonly certificateArn: string | undefined;
  /** Also when what is written there cannot be read. */
  readonly certificateIsWritten: boolean;
  /** Left out when not known, or wrong itself. */
  readonly region?: string;
  readonly account?: string;
};

/** API Gateway takes a certificate of its own region and account only. */
export const certificateProblems = (domain: Domain): string[] => {
  const { domainName, certificateArn, certificateIsWritten, region, account } = domain;
  if (domainName !== undefined && !certificateIsWritten)
    return ['certificateArn: write the ARN of the certificate for domainName too'];
  if (domainName === undefined && certificateIsWritten)
    return ['domainName: write the host name that the certificate is for too'];
  const [, , , home, owner] = certificateArn?.split(':') ?? [];
  return [
    ...(home === undefined || region === undefined || home === region
      ? []
      : [`certificateArn: the certificate is in ${home}; write the ARN of one in ${region}`]),
    ...(owner === undefined || account === undefined || owner === account
      ? []
      : [`certificateArn: the certificate is in account ${owner}; write the ARN of one in ${account}`]),
  ];
};

type Reply = {
  readonly replyDomain: string | undefined;
  readonly domainName: string | undefined;
  readonly senderDomain: string | undefined;
};

/** All mail to it goes to Krets, so it is nobody's mail domain yet; below the sender's, SES knows it already. */
export const replyDomainProblems = ({ replyDomain, domainName, senderDomain }: Reply): string[] => {
  if (replyDomain === undefined || senderDomain === undefined) return [];
  const below = replyDomain.endsWith(`.${senderDomain}`);
  const taken = replyDomain === domainName || replyDomain === `bounce.${senderDomain}`;
  return below && !taken
    ? []
    : [
        `replyDomain: write a name of its own below ${senderDomain}, for example svar.${senderDomain}; all mail to it goes to Krets`,
      ];
};

type ReadFile = { readonly organisation?: Organisation; readonly problems: readonly string[] };

/**
 * The organisation file that a setting names. Its problems stand under its file name, all at once. Nothing
 * is said of a setting that is no text; its own schema does that.
 */
export const readOrganisationFile = (id: unknown, files: OrganisationFiles): ReadFile => {
  if (typeof id !== 'string') return { problems: [] };
  if (!Object.hasOwn(files, id)) {
    const known = Object.keys(files).join(', ');
    const add = `or add shared/organisation/${id}.json and its line in shared/organisation/registry.ts`;
    return { problems: [`organisation: there is no file "${id}"; write one of ${known}, ${add}`] };
  }
  const parsed = parseOrganisation(files[id]);
  if (!parsed.ok) return { problems: parsed.problems.map((problem) => `${id}.json, ${problem}`) };
  if (parsed.organisation.id === id) return { organisation: parsed.organisation, problems: [] };
  return { problems: [`${id}.json, id: write "${id}", the name of the file`] };
};
