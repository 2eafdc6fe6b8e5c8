import { startSystem } from '../../infra/local/system.ts';
import { birthFrom, hoursAhead, soakOrganisation } from './world.ts';

/** Pages and mailer in a process of their own, to be killed at any moment. Tells its memory twice a second. */
const birth = birthFrom(process.argv.slice(2));
// Ends with whoever started it, however that ended.
process.on('disconnect', () => process.exit());
const { tableEndpoint, sesEndpoint, webPort, folder } = birth.places;

const { clock } = await startSystem({
  organisation: soakOrganisation(),
  dataFolder: folder,
  ports: { web: webPort, mail: 0 },
  tableEndpoint,
  sesEndpoint,
  log: (event) => {
    if (event === 'webUnexpected') process.send?.({ unexpected: 1 });
  },
});
clock.advanceHours(hoursAhead(birth));
const tell = () => process.send?.({ megabytes: process.memoryUsage().rss / 2 ** 20 });
setInterval(tell, 500);
tell();
