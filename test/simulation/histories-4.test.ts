import { describePart } from './histories.ts';

describePart(3);
