import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import { contactKeyContext } from '../../shared/runtime/contact-key-context.ts';
import { listenOnLoopback } from '../loopback.ts';

const asked = z.record(z.string(), z.unknown());

const key = Buffer.alloc(32, 7);
const wrapped = Buffer.from('the key, encrypted');
const keyArn = 'arn:aws:kms:eu-north-1:111111111111:key/key-1';

/** Gives the one key to those alone who bring it encrypted and say what for. */
const answers: Readonly<Record<string, (asked: Readonly<Record<string, unknown>>) => object | undefined>> = {
  'TrentService.GenerateDataKeyWithoutPlaintext': () => ({
    CiphertextBlob: wrapped.toString('base64'),
    KeyId: keyArn,
  }),
  'TrentService.Decrypt': ({ CiphertextBlob: blob, EncryptionContext: context }) =>
    blob === wrapped.toString('base64') && JSON.stringify(context) === JSON.stringify(contactKeyContext)
      ? { Plaintext: key.toString('base64'), KeyId: keyArn, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
      : undefined,
};

/** KMS as far as a function needs it when it starts; keeps the names of its calls. `wrapped` is what it opens. */
export const startKeyServer = async () => {
  const targets: string[] = [];
  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target']);
    targets.push(target);
    const answer = answers[target]?.(asked.parse(await json(request)));
    response.statusCode = answer === undefined ? 400 : 200;
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify(answer ?? { __type: 'InvalidCiphertextException' }));
  });
  return { ...(await listenOnLoopback(server)), targets, wrapped };
};
