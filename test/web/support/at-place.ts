import type { ActiveParticipant } from '../../../shared/domain/participant.ts';
import { type PageReader, readPage } from './html.ts';
import { personWithLink } from './people.ts';
import { openWeb, type Web } from './visitor.ts';

/** A person in the web function, with the path of their place. */
export const atPlace = async (patch: Partial<ActiveParticipant> = {}) => {
  const web = openWeb();
  const { person, token } = await personWithLink(web, 'place', patch);
  return { web, person, token, path: `/nb/place/${token}` };
};

export const see = async (web: Web, path: string): Promise<PageReader> =>
  readPage(await (await web.get(path)).text());
