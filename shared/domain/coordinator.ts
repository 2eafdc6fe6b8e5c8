import * as z from 'zod';
import { instantSchema } from './time.ts';

/** An igangsetter; a lead also manages the others. `capacity` counts groups at a time; no areas = takes none. */
export const coordinatorSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    version: z.number().int().positive(),
    active: z.boolean(),
    role: z.enum(['coordinator', 'lead']),
    locale: z.string(),
    firstName: z.string(),
    email: z.string(),
    emailHash: z.string(),
    areas: z.array(z.string()),
    video: z.boolean(),
    slots: z.array(z.string()),
    languages: z.array(z.string()),
    capacity: z.number().int().nonnegative(),
    pausedUntil: instantSchema.optional(),
    mailTrouble: z.enum(['bounced', 'complained']).optional(),
  }),
);
export type Coordinator = z.infer<typeof coordinatorSchema>;

/** A free meeting room. `seats` people fit; `slots` are the times it can be had. */
export const roomSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    version: z.number().int().positive(),
    active: z.boolean(),
    name: z.string(),
    address: z.string(),
    area: z.string(),
    seats: z.number().int().positive(),
    stepFree: z.boolean(),
    slots: z.array(z.string()),
  }),
);
export type Room = z.infer<typeof roomSchema>;
