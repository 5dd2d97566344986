import { randomBytes } from 'node:crypto'
import type { KeySecret } from '../../model/keys.ts'
import { LIMITS } from '../../model/limits.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'
import { insertNew } from '../issues/insert-new.ts'
import { RefusedChange } from '../queries.ts'
import { type GivenSettings, type KeyAuditDocument, type KeyDocument, type KeySettings, settingsOf } from './key-document.ts'

/** Tries of a change while others change the same key. */
const ATTEMPTS = 10

export type NewKey = Pick<KeySettings, 'name'> & Omit<GivenSettings, 'name' | 'state'>

const keysOf = (documents: DocumentStore) => documents.collection<KeyDocument>('keys')

/** Makes a key with its first secret. Throws `RefusedChange` where there are too many. */
export async function createKey(
  documents: DocumentStore,
  clock: Clock,
  project: string,
  fields: NewKey,
  actor: string,
): Promise<KeyDocument> {
  const keys = keysOf(documents)
  if ((await keys.countDocuments({ project })) >= LIMITS.keysPerProject)
    throw new RefusedChange(
      `Cannot make another key as project ${project} has ${LIMITS.keysPerProject}.`,
      'body.project',
      'a project with fewer keys',
    )
  if ((await keys.countDocuments({})) >= LIMITS.keys)
    throw new RefusedChange(`Cannot make another key as there are ${LIMITS.keys}.`, 'body.project', `fewer than ${LIMITS.keys} keys in all`)
  const after: KeySettings = {
    name: fields.name,
    state: 'enabled',
    allowedOrigins: fields.allowedOrigins ?? [],
    requireSignature: fields.requireSignature ?? false,
    routing: fields.routing ?? [],
    expiresAt: fields.expiresAt ?? null,
  }
  const key = `fl_${randomBytes(16).toString('hex')}`
  const at = clock.nowMs()
  const changed = { key, project, version: 1, action: 'created', actor, at, before: null, after } as const
  const secrets = { secret: newSecret(), oldSecrets: [] }
  const made: KeyDocument = {
    _id: key,
    project,
    ...after,
    ...secrets,
    createdAt: at,
    createdBy: actor,
    lastUsedAt: null,
    version: 1,
    changed,
  }
  await keys.insertOne(made as never)
  await audit(documents, changed)
  return made
}

/** Sets what is given and leaves the rest. Undefined where there is no such key. */
export function changeKey(
  documents: DocumentStore,
  clock: Clock,
  key: string,
  change: GivenSettings,
  actor: string,
): Promise<KeyDocument | undefined> {
  return update(documents, clock, key, 'changed', actor, (found) => {
    const given = Object.entries(change).filter(([, value]) => value !== undefined)
    return { ...settingsOf(found), ...(Object.fromEntries(given) as Partial<KeySettings>) }
  })
}

/**
 * Makes a new secret. Those of before count for `overlapMs` more, or until the end that they had; with 0 they count no more. Undefined where
 * there is no such key.
 */
export function rotateKey(
  documents: DocumentStore,
  clock: Clock,
  key: string,
  overlapMs: number,
  actor: string,
): Promise<KeyDocument | undefined> {
  return update(documents, clock, key, 'rotated', actor, (found) => {
    const now = clock.nowMs()
    const all: KeySecret[] = [{ secret: found.secret, until: null }, ...found.oldSecrets]
    const old = all.map(({ secret, until }) => ({ secret, until: Math.min(until ?? Infinity, now + overlapMs) }))
    const oldSecrets = old.filter(({ until }) => until > now).slice(0, LIMITS.keyOldSecrets)
    return { ...settingsOf(found), secret: newSecret(), oldSecrets }
  })
}

async function update(
  documents: DocumentStore,
  clock: Clock,
  key: string,
  action: KeyAuditDocument['action'],
  actor: string,
  change: (found: KeyDocument) => KeySettings & Partial<Pick<KeyDocument, 'secret' | 'oldSecrets'>>,
): Promise<KeyDocument | undefined> {
  const keys = keysOf(documents)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = (await keys.findOne({ _id: key })) as KeyDocument | null
    if (found === null) return undefined
    await audit(documents, found.changed)
    const set = change(found)
    const version = found.version + 1
    const about = { key, project: found.project, version, action, actor, at: clock.nowMs() }
    const changed = { ...about, before: settingsOf(found), after: settingsOf(set) }
    const { matchedCount } = await keys.updateOne({ _id: key, version: found.version }, { $set: { ...set, version, changed } as never })
    if (matchedCount === 0) continue
    await audit(documents, changed)
    return { ...found, ...set, version, changed }
  }
  throw new Error(`Cannot change key ${key} as others did so ${ATTEMPTS} times meanwhile`)
}

const audit = (documents: DocumentStore, changed: Omit<KeyAuditDocument, '_id'>): Promise<number> =>
  insertNew(documents.collection<KeyAuditDocument>('keys_audit'), [{ _id: `${changed.key}:${changed.version}`, ...changed }])

const newSecret = (): string => `fls_${randomBytes(32).toString('base64url')}`
