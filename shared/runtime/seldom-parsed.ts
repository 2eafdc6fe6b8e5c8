import * as z from 'zod';

/**
 * For functions that start often and parse little: zod otherwise writes and compiles a parser for each
 * schema at its first use, which costs a start more than it ever saves. Must be imported first.
 */
z.config({ jitless: true });
