import { createHash, createHmac } from 'node:crypto';
import type { Deps } from '../use-cases/ports.ts';

/** Plain SHA-256, base64url: enough for secrets of 256 random bits. */
export const hashSecret: Deps['hashSecret'] = (secret) =>
  createHash('sha256').update(secret).digest('base64url');

/**
 * HMAC-SHA256, base64url, for what could be guessed. The kind is part of what is hashed, so that a
 * phone never equals an address or a phrase. `key` is 32 bytes and must stay the same for as long
 * as the table lives: with another one nobody would be recognised.
 */
export const contactHasher =
  (key: Uint8Array): Deps['hashContact'] =>
  (kind, normalised) =>
    createHmac('sha256', key).update(`${kind}\0${normalised}`).digest('base64url');
