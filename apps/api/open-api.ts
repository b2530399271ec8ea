import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import * as z from 'zod';

/** The OpenAPI 3.1 document, made from the contracts alone. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder().setTitle('Accord').setVersion('1').setOpenAPIVersion('3.1.0').addCookieAuth('__Host-accord').build();
  return SwaggerModule.createDocument(app, config, { standardSchemaConverter: (schema, { schemaType }) => asComponents(schema as z.ZodType, schemaType) });
}

/** A contract as JSON Schema 2020-12, its named parts handed on as components of the document. */
function asComponents(schema: z.ZodType, io: 'input' | 'output') {
  const text = JSON.stringify(z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' }));
  const { $defs = {}, $schema: _version, ...rest } = JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/'));
  return { schema: rest, components: $defs };
}
