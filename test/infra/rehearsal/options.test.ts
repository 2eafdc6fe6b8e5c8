import { describe, expect, it } from 'vitest';
import { readOptions, refusal } from '../../../infra/rehearsal/options.ts';

const real = [
  'https://dynamodb.eu-north-1.amazonaws.com',
  'https://AMAZONAWS.com',
  'https://s3.amazonaws.com.:443/x',
  'https://sts.cn-north-1.amazonaws.com.cn',
  'https://dynamodb.eu-north-1.api.aws',
  'https://abc.lambda-url.eu-north-1.on.aws',
  'https://sts.eusc-de-east-1.amazonaws.eu',
];
const emulators = [
  'http://127.0.0.1:4566',
  'https://localhost.localstack.cloud:4566',
  'http://amazonaws.com.example.org',
];
const nonsense = ['', 'localhost:4566', 'ftp://127.0.0.1', '4566'];

describe('where a rehearsal may go', () => {
  it.each(real)('never to %s', (endpoint) => {
    expect(refusal(endpoint)).toContain('real AWS address');
    expect(readOptions(['--endpoint', endpoint]).ok).toBe(false);
  });

  it.each(emulators)('to %s', (endpoint) => {
    expect(refusal(endpoint)).toBeUndefined();
    expect(readOptions(['--endpoint', `${endpoint}/`])).toMatchObject({ ok: true, options: { endpoint } });
  });

  it.each(nonsense)('not to "%s", and says what to write', (endpoint) => {
    expect(refusal(endpoint)).toContain('http://127.0.0.1:4566');
  });

  it('to a real account by its digits only, and not to an emulator as well', () => {
    expect(readOptions(['--really-in-account', '123456789012'])).toMatchObject({
      ok: true,
      options: { account: '123456789012', endpoint: undefined },
    });
    expect(readOptions(['--really-in-account', 'mine']).ok).toBe(false);
    expect(readOptions(['--really-in-account=123456789012', '--endpoint=http://127.0.0.1:1']).ok).toBe(false);
  });
});

describe('the options of a rehearsal', () => {
  it('are none at all, usually', () => {
    const options = { endpoint: undefined, account: undefined, venv: undefined, context: [] };
    expect(readOptions([])).toEqual({ ok: true, options });
  });

  it('hand settings on, and a folder for Python', () => {
    const read = readOptions(['-c', 'logDays=7', '-c', 'region=eu-west-1', '--venv', '.krets/python']);
    expect(read).toMatchObject({
      ok: true,
      options: { venv: '.krets/python', context: ['logDays=7', 'region=eu-west-1'] },
    });
  });

  it.each([['--endpiont', 'x'], ['surplus'], ['-c', 'logDays']])('refuse %s', (...args) => {
    expect(readOptions(args)).toMatchObject({ ok: false, problem: expect.stringMatching(/.{10}/) });
  });

  it.each(['stage=prod', 'account=123456789012'])('refuse -c %s, also in a real account', (given) => {
    expect(
      readOptions(['--really-in-account', '123456789012', '-c', 'logDays=7', '-c', given]),
    ).toMatchObject({
      ok: false,
      problem: expect.stringContaining(given),
    });
  });
});
