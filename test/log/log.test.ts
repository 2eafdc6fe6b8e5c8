import { describe, expect, it } from 'vitest';
import { catalogue, type LogEvent } from '../../shared/log/catalogue.ts';
import { createLog } from '../../shared/log/log.ts';
import { problemOf } from '../../shared/log/problem-of.ts';

const recordingSink = () => {
  const lines: { level: string; message: string; fields: Readonly<Record<string, unknown>> }[] = [];
  const at = (level: string) => (message: string, fields: Readonly<Record<string, unknown>>) => {
    lines.push({ level, message, fields });
  };
  return { lines, sink: { info: at('info'), warn: at('warn'), error: at('error') } };
};

describe('log', () => {
  it('writes the message of the catalogue at its level, with the event by name', () => {
    const { lines, sink } = recordingSink();
    createLog(sink)('matchingFailed', { errorName: 'TypeError' });
    expect(lines).toEqual([
      {
        level: 'error',
        message: catalogue.matchingFailed.message,
        fields: { event: 'matchingFailed', errorName: 'TypeError' },
      },
    ]);
  });

  it('drops what the catalogue does not allow, also when the types were got round', () => {
    const { lines, sink } = recordingSink();
    const fields = { errorName: 'TypeError', email: 'someone@example.org', errorCode: { whole: 'row' } };
    Reflect.apply(createLog(sink), undefined, ['matchingFailed', fields]);
    expect(lines[0]?.fields).toEqual({ event: 'matchingFailed', errorName: 'TypeError' });
  });

  it('has no field that could hold who somebody is', () => {
    const events = Object.keys(catalogue) as LogEvent[];
    const fields = new Set<string>(events.flatMap((event) => catalogue[event].fields));
    for (const personal of ['email', 'phone', 'name', 'firstName', 'path', 'token', 'message', 'event']) {
      expect(fields).not.toContain(personal);
    }
  });
});

describe('what is told of an error', () => {
  it('is name, code and request id, never the message or what else it carries', () => {
    const error = Object.assign(new Error('someone@example.org is in the row'), {
      name: 'TransactionCanceledException',
      code: 'ECONNRESET',
      $metadata: { requestId: 'R-1', httpStatusCode: 400 },
      CancellationReasons: [{ Item: { email: { S: 'someone@example.org' } } }],
    });
    expect(problemOf(error)).toEqual({
      errorName: 'TransactionCanceledException',
      errorCode: 'ECONNRESET',
      requestId: 'R-1',
    });
  });

  it.each([['a text'], [undefined], [null], [42], [{ name: 'Someone with spaces' }], [{ name: 7 }]])(
    'is an unnamed error for %j',
    (thrown) => {
      expect(problemOf(thrown)).toEqual({ errorName: 'Error' });
    },
  );
});
