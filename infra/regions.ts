/** AWS keeps bills here, whatever the region of what is paid for; CloudFormation knows budgets nowhere else. */
export const billingRegion = 'us-east-1';

/**
 * AWS regions inside the EEA from which SES sends mail: what people write about themselves stays there.
 * Source for both lists: "Amazon Simple Email Service endpoints", docs.aws.amazon.com/general/latest/gr/ses.html.
 */
export const eeaRegions = ['eu-north-1', 'eu-west-1', 'eu-west-3', 'eu-central-1', 'eu-south-1'] as const;

/** The same outside the EEA; a centre there has to say that this is what it wants. */
export const otherMailRegions = [
  'eu-west-2',
  'eu-central-2',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'ca-west-1',
  'sa-east-1',
  'af-south-1',
  'ap-south-1',
  'ap-south-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-5',
  'il-central-1',
  'me-central-1',
  'me-south-1',
] as const;

/**
 * From where SES sends, but where it receives nothing. Source: "Email receiving endpoints" on the same page has all regions
 * above but these. Looked up on 2026-11-23 in a public program that copied the table (Notifuse's
 * `internal/service/ses_service.go`): the table itself could not be opened.
 */
export const sendingOnlyRegions = [
  'eu-central-2',
  'ca-west-1',
  'ap-south-2',
  'ap-southeast-5',
  'me-central-1',
] as const;

const among = (regions: readonly string[], region: string): boolean => regions.includes(region);

/** What to write when a deployment cannot be in this region; undefined when it can. */
export const regionProblem = (region: string, outsideEea: boolean): string | undefined => {
  const choices = `write one of ${eeaRegions.join(', ')}`;
  if (among(eeaRegions, region)) return undefined;
  if (!among(otherMailRegions, region))
    return `no mail can be sent from ${region} (it has no SES); ${choices}`;
  if (outsideEea) return undefined;
  return `${region} is outside the EEA; ${choices}, or also outsideEea=yes if people's data may leave the EEA`;
};

/** What to write when answers by mail cannot arrive in this region, one of those above; undefined when they can. */
export const receivingProblem = (region: string): string | undefined =>
  among(sendingOnlyRegions, region)
    ? `SES receives no mail in ${region}; leave replyDomain out, or write as region one of ${eeaRegions.join(', ')}`
    : undefined;
