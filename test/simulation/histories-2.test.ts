import { describePart } from './histories.ts';

describePart(1);
