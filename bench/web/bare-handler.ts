import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

/**
 * What the web function is measured against: the same framework, the same adapter and the same SDK, and
 * nothing of Krets. Each request reads one row, as opening a mailed link does, and answers with its size.
 */
const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const app = new Hono();

app.get('/rows/:pk/:sk', async (c) => {
  const Key = { pk: c.req.param('pk'), sk: c.req.param('sk') };
  const { Item } = await table.send(new GetCommand({ TableName: 'krets', Key, ConsistentRead: true }));
  return Item === undefined ? c.notFound() : c.html(`<p>${JSON.stringify(Item).length}</p>`);
});

export const handler = handle(app);
