import { z } from 'zod'
import { PROBLEMS } from './problem.ts'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'
import * as schemas from './schemas.ts'

/** The OpenAPI 3.1 document, made from the table of routes and the schemas that check the requests: it can not drift from them. */
export function openApiDocument(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const row of ROUTES) {
    const path = row.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [row.method]: operation(row) }
  }
  paths['/stream'] = {
    get: {
      summary: 'Live changes as server-sent events',
      responses: {
        200: { description: 'One message in each event', content: { 'text/event-stream': { schema: json(schemas.streamMessage) } } },
      },
    },
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Faultline',
      version,
      description: `Errors are RFC 9457 problem details; the kinds: ${Object.keys(PROBLEMS).join(', ')}.`,
    },
    servers: [{ url: '/api/v1' }],
    paths,
  }
}

function operation(row: Route): Record<string, unknown> {
  const inPath = [...row.path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const inQuery = Object.entries(row.query.shape).map(([name, field]) => ({
    name,
    in: 'query',
    required: false,
    schema: json(field as z.ZodType, 'input'),
  }))
  return {
    summary: row.summary,
    parameters: [...inPath, ...inQuery],
    ...(row.body !== undefined && {
      requestBody: {
        required: true,
        content:
          row.upload === undefined
            ? { 'application/json': { schema: json(row.body, 'input') } }
            : { 'multipart/form-data': { schema: withFiles(json(row.body, 'input')) } },
      },
    }),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: json(row.response) } } },
      default: { description: 'A problem', content: { 'application/problem+json': { schema: json(schemas.problem) } } },
    },
  }
}

/** The fields of an upload beside its files. */
function withFiles(fields: unknown): unknown {
  const { properties, ...rest } = fields as { properties: Record<string, unknown> }
  const file = { type: 'array', items: { type: 'string', format: 'binary' }, description: 'One part for each file' }
  return { ...rest, properties: { ...properties, file } }
}

function json(schema: z.ZodType, io: 'input' | 'output' = 'output'): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12', reused: 'inline' })
  return rest
}
