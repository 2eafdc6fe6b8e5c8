import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { systemChance } from '../../shared/runtime/deps.ts';
import { createTableClient } from '../../shared/store/client.ts';
import { localConnection } from '../local/table-emulator.ts';

export type Where = { readonly region: string; readonly endpoint?: string | undefined };

/** A client for tables in AWS with the credentials of the shell, or at an endpoint with invented ones. */
export const connectTables = ({ region, endpoint }: Where): DynamoDBDocumentClient =>
  createTableClient(systemChance, endpoint === undefined ? { region } : localConnection(endpoint));
