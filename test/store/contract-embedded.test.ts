import { describe } from 'vitest';
import { storeContract } from './contract.ts';
import { openDynamoBench } from './dynamo-bench.ts';
import { useEmbedded } from './embedded.ts';

const { endpoint } = useEmbedded();

describe('the store on the embedded table', () => storeContract(() => openDynamoBench(endpoint())));
