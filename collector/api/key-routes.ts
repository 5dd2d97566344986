import { parseEndpoint } from '../config/fields.ts'
import { changeKey, createKey, rotateKey } from '../store/keys/change-keys.ts'
import type { KeyDocument } from '../store/keys/key-document.ts'
import { findKey, listKeys } from '../store/keys/read-keys.ts'
import { noInput } from './inputs.ts'
import * as schemas from './key-schemas.ts'
import { ACTOR, route, type Route, type RouteContext } from './route.ts'
import type { Key } from './types.ts'

export const KEY_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/keys',
    summary: 'The keys of senders, of one project or of all',
    query: schemas.keysInput,
    response: schemas.keyList,
    answer: async ({ query, host }, context) => {
      const { keys, ...rest } = await listKeys(context.store.documents, query)
      return { keys: keys.map((document) => show(document, host, context)), ...rest }
    },
  }),
  route({
    method: 'post',
    path: '/keys',
    summary: 'Make a key; its secret is told this once. It counts within a second',
    query: noInput,
    body: schemas.keyToCreate,
    response: schemas.keyWithSecret,
    answer: async ({ body: { project, ...fields }, host }, context) => {
      const { store, clock } = context
      const made = await createKey(store.documents, clock, project, withTime(fields), ACTOR)
      await context.publishKeys()
      return { ...show(made, host, context), secret: made.secret }
    },
  }),
  route({
    method: 'get',
    path: '/keys/:id',
    summary: 'One key',
    query: noInput,
    response: schemas.key,
    answer: async ({ params, host }, context) => {
      const found = await findKey(context.store.documents, params['id']!)
      return found === undefined ? undefined : show(found, host, context)
    },
  }),
  route({
    method: 'patch',
    path: '/keys/:id',
    summary: 'Change a key, disable it or enable it again; what is not named stays. It applies within a second',
    query: noInput,
    body: schemas.keyChange,
    response: schemas.key,
    answer: async ({ params, body, host }, context) => {
      const changed = await changeKey(context.store.documents, context.clock, params['id']!, withTime(body), ACTOR)
      if (changed === undefined) return undefined
      await context.publishKeys()
      return show(changed, host, context)
    },
  }),
  route({
    method: 'post',
    path: '/keys/:id/rotate',
    summary: 'Make a new secret, told this once; that of before counts for the overlap',
    query: noInput,
    body: schemas.keyRotation,
    response: schemas.keyWithSecret,
    answer: async ({ params, body, host }, context) => {
      const rotated = await rotateKey(context.store.documents, context.clock, params['id']!, body.overlap, ACTOR)
      if (rotated === undefined) return undefined
      await context.publishKeys()
      return { ...show(rotated, host, context), secret: rotated.secret }
    },
  }),
]

/** What is sent, with its time as documents have it. */
function withTime<T extends { expiresAt?: string | null | undefined }>(sent: T) {
  const { expiresAt } = sent
  return { ...sent, expiresAt: typeof expiresAt === 'string' ? Date.parse(expiresAt) : expiresAt }
}

function show(document: KeyDocument, host: string, { clock, otlp }: RouteContext): Key {
  const { _id: key, project, name, state, allowedOrigins, requireSignature, routing, createdBy } = document
  const until = Math.max(...document.oldSecrets.map((old) => old.until ?? 0), 0)
  return {
    key,
    project,
    name,
    state,
    allowedOrigins,
    requireSignature,
    routing,
    expiresAt: iso(document.expiresAt),
    createdAt: iso(document.createdAt)!,
    createdBy,
    lastUsedAt: iso(document.lastUsedAt),
    oldSecretUntil: until > clock.nowMs() ? iso(until) : null,
    dsn: otlp.http === null ? null : `http://${key}@${reachable(otlp.http, host)}`,
  }
}

/** An address that listens everywhere is reached by the name by which we were. */
function reachable(address: string, host: string): string {
  const place = parseEndpoint(address)
  return place?.host === '0.0.0.0' || place?.host === '::' ? `${host}:${place.port}` : address
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
