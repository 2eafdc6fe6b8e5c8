// One file for all tests of the stacks, so that CDK is loaded and run once.
import './data-stack.ts';
import './service-stack.ts';
import './access.ts';
import './alarms.ts';
