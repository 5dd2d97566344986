import { z } from 'zod'
import { authAt, authField } from '../keys/auth.ts'
import type { Definition } from '../pipeline/component.ts'
import { defineConnector, defineExporter, defineExtension, defineProcessor, defineReceiver } from '../pipeline/component.ts'
import { duration, endpoint, size } from './fields.ts'

/** Components with every kind of field, for the tests of configs; they are never started. */
const listener = (address: string) =>
  z
    .strictObject({ endpoint: endpoint().default(address), max_request_size: size().prefault('64MiB').describe('Bytes after inflation') })
    .optional()

export const SAMPLES: readonly Definition[] = [
  defineReceiver({
    type: 'otlp',
    description: 'OTLP over HTTP and gRPC.',
    stability: { traces: 'beta', logs: 'beta', metrics: 'beta' },
    config: z.strictObject({
      auth: authField(),
      protocols: z.strictObject({ http: listener('127.0.0.1:4318'), grpc: listener('127.0.0.1:4317') }),
    }),
    authenticates: ({ auth }, address) => authAt(address, auth) === 'required',
    create: () => ({}),
  }),
  defineReceiver({
    type: 'events',
    description: 'Exceptions as JSON.',
    stability: { exceptions: 'beta' },
    config: z.strictObject({ endpoint: endpoint().describe('Where it listens') }),
    create: () => ({}),
  }),
  defineConnector({
    type: 'exceptions',
    description: 'Finds exceptions.',
    stability: 'beta',
    connects: [
      ['traces', 'exceptions'],
      ['logs', 'exceptions'],
    ],
    config: z.strictObject({}),
    create: () => ({}),
  }),
  defineConnector({
    type: 'inbox',
    description: 'A queue on disk.',
    stability: 'beta',
    connects: [['exceptions', 'exceptions']],
    boundary: true,
    config: z.strictObject({ max_size: size().prefault('2GiB') }),
    create: () => ({}),
  }),
  defineConnector({
    type: 'mongodb',
    description: 'Issues.',
    stability: 'beta',
    connects: [['exceptions', 'alerts']],
    delivery: 'stored',
    config: z.strictObject({}),
    create: () => ({}),
  }),
  defineProcessor({
    type: 'parse',
    description: 'Reads stacks.',
    signal: 'exceptions',
    stability: 'beta',
    config: z.strictObject({ languages: z.array(z.enum(['javascript', 'python', 'java'])).default(['javascript']) }),
    create: () => ({ process: (items) => items.map((kept) => ({ kept })) }),
  }),
  defineProcessor({
    type: 'scrub',
    description: 'Removes what is personal.',
    signal: 'exceptions',
    stability: 'beta',
    scrubs: true,
    config: z.strictObject({
      rules: z
        .array(
          z.strictObject({ name: z.string().min(1), pattern: z.string(), replace: z.enum(['placeholder', 'hash']).default('placeholder') }),
        )
        .default([]),
      safe_keys: z.record(z.string(), z.boolean()).default({}),
    }),
    create: () => ({ process: (items) => items.map((kept) => ({ kept })) }),
  }),
  defineExporter({
    type: 'otlp',
    description: 'Forwards to another backend.',
    stability: { traces: 'beta', logs: 'beta', exceptions: 'alpha' },
    delivery: 'queued',
    leavesMachine: () => true,
    config: z.strictObject({
      endpoint: z.string(),
      headers: z.record(z.string(), z.string()).default({}),
      api_token: z.string().max(12).optional(),
      compression: z
        .union([z.enum(['gzip', 'none']), z.strictObject({ type: z.enum(['gzip', 'zstd']), level: z.int().min(1).max(9) })])
        .optional(),
      keepalive: duration().prefault('30s'),
    }),
    create: () => ({ export: async () => {} }),
  }),
  defineExporter({
    type: 'debug',
    description: 'Writes to the log.',
    stability: { exceptions: 'beta', alerts: 'beta' },
    delivery: 'direct',
    leavesMachine: () => false,
    config: z.strictObject({ verbosity: z.enum(['normal', 'detailed']).default('normal') }),
    create: () => ({ export: async () => {} }),
  }),
  defineExporter({
    type: 'pager',
    description: 'Wakes people.',
    stability: { alerts: 'beta' },
    delivery: 'outbox',
    leavesMachine: ({ endpoint: url }) => !url.startsWith('http://127.0.0.1'),
    config: z.strictObject({ endpoint: z.string() }),
    create: () => ({ export: async () => {} }),
  }),
  defineExtension({
    type: 'store',
    description: 'Where it all lives.',
    stability: 'beta',
    config: z.strictObject({ events: z.string(), documents: z.string() }),
    create: () => ({}),
  }),
]
