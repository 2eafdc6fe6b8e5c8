import { describe } from 'vitest';
import { storeContract } from './contract.ts';
import { openMemoryBench } from './memory-bench.ts';

describe('the store in memory', () => storeContract(openMemoryBench));
