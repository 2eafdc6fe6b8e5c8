import { describePart } from './histories.ts';

describePart(0);
