// One file for all tests of the stacks, so that CDK is loaded and run once.
import './data-stack.ts';
import './service-stack.ts';
import './public-side.ts';
import './access.ts';
import './alarms.ts';
import './overview.ts';
import './idle.ts';
import './nag.ts';
import './fan-out.ts';
import './inbound.ts';
