import type { Coordinator } from '../domain/coordinator.ts';
import type { ActiveParticipant } from '../domain/participant.ts';
import type { MatchProblem } from '../matching/problem.ts';
import type { Organisation } from '../organisation/schema.ts';

/**
 * Whom one matching is about. `areas`: a catchment, that is people who live there and meet there, not on video.
 * `video`: everybody who also meets on video, and no other place. Names areas of the organisation file, never people.
 */
export type MatchingPart =
  | { readonly part: 'everybody' }
  | { readonly part: 'areas'; readonly areas: readonly string[] }
  | { readonly part: 'video' };

export const everybody: MatchingPart = { part: 'everybody' };

/**
 * Whose groups a part may count and add to. A coordinator leads in one catchment: one whose areas have been spread
 * over two since the parts were made is asked by neither, until the next run finds the two to be one.
 */
export const leadsIn = (
  part: MatchingPart,
  organisation: Pick<Organisation, 'areas'>,
  { areas, video }: Pick<Coordinator, 'areas' | 'video'>,
): boolean => {
  if (part.part === 'everybody') return true;
  if (part.part === 'video') return video;
  // People outlive areas: one that has left the file ties nobody to anything.
  const inFile = areas.filter((area) => organisation.areas.some(({ id }) => id === area));
  return inFile.length > 0 && inFile.every((area) => part.areas.includes(area));
};

/** Whether this part is the last word of the night to this person: who also meets on video hears it after that. */
export const tells = (
  part: MatchingPart,
  organisation: Organisation,
  { preferences }: Pick<ActiveParticipant, 'preferences'>,
): boolean => part.part !== 'areas' || !(organisation.video && preferences.video);

type Meets = (area: string) => boolean;

/** Where the groups of a part meet: only there does it see everybody who could come. */
export const meetsIn = (part: MatchingPart): Meets => {
  if (part.part === 'everybody') return () => true;
  if (part.part === 'video') return (area) => area === 'video';
  const areas = new Set(part.areas);
  return (area) => areas.has(area);
};

const narrowed = (problem: MatchProblem, meets: Meets): MatchProblem => ({
  ...problem,
  people: problem.people.map((person) => ({
    ...person,
    areas: Object.fromEntries(Object.entries(person.areas).filter(([area]) => meets(area))),
  })),
  ...(problem.coordinators && {
    coordinators: problem.coordinators.map((one) => ({ ...one, areas: one.areas.filter(meets) })),
  }),
  ...(problem.proposals && { proposals: problem.proposals.filter(({ area }) => meets(area)) }),
});

/** The problem with no other meeting places than those of the part, so that no two parts can start the same group. */
export const within = (part: MatchingPart, problem: MatchProblem): MatchProblem =>
  part.part === 'everybody' ? problem : narrowed(problem, meetsIn(part));

/** The same for explaining: there a catchment knows of video, so that its own people can be suggested it. */
export const explainedWithin = (part: MatchingPart, problem: MatchProblem): MatchProblem =>
  part.part === 'areas'
    ? within({ part: 'areas', areas: [...part.areas, 'video'] }, problem)
    : within(part, problem);
