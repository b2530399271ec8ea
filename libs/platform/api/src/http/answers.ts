import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type * as z from 'zod';

export const ANSWER_SCHEMA = 'accord:answer-schema';

/** Names the contract of a route's answer: checked before it leaves, and shown in the OpenAPI document. */
export const Answers = (schema: z.ZodType, status = 200) =>
  applyDecorators(SetMetadata(ANSWER_SCHEMA, schema), ApiResponse({ status, description: 'The answer', standardSchema: schema }));
