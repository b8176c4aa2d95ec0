import { z } from 'zod';

import { PROGRAM_ID } from './client-id.ts';

/** A question holds at most 4,000 characters; a form sends each line break as two, the person typed one. */
const question = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .pipe(z.string().max(4_000));

export const FormShape = z.object({
  text: question.default(''),
  suggestion: z.string().max(500).optional(),
  conversationId: z.string().optional(),
  name: z.string().optional(),
});

export const MessageShape = z.object({
  text: question,
  conversationId: z.union([z.literal(''), z.null(), z.string().regex(PROGRAM_ID)]).optional(),
  name: z.string().max(64).optional(),
});

export const PageShape = z.object({ conversationId: z.string() });

export const RatingShape = z.object({
  turnId: z.string().max(64),
  rating: z.enum(['up', 'down']),
  reason: z.string().max(500).default(''),
  conversationId: z.string().optional(),
});
