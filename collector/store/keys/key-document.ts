import type { IssuedKey, KeySecret } from '../../model/keys.ts'
import type { Route } from '../../model/routing.ts'

/** What people decide of a key. */
export interface KeySettings {
  name: string
  state: 'enabled' | 'disabled'
  allowedOrigins: string[]
  requireSignature: boolean
  routing: Route[]
  /** Milliseconds since 1970; null for never. */
  expiresAt: number | null
}

/** What is given of them. */
export type GivenSettings = { [Field in keyof KeySettings]?: KeySettings[Field] | undefined }

/** `keys`: one document for each. A secret must be kept as it is: a signature is checked by making it again. */
export interface KeyDocument extends KeySettings {
  /** The key itself, `fl_…`. */
  _id: string
  project: string
  secret: string
  /** Secrets of before that still count, the newest first. */
  oldSecrets: KeySecret[]
  /** Milliseconds since 1970. */
  createdAt: number
  createdBy: string
  /** Milliseconds since 1970, to the minute; null where it never was. */
  lastUsedAt: number | null
  /** Counts up with each change but use. */
  version: number
  /** The last change, from which the audit is filled in should its writer have died before. */
  changed: Omit<KeyAuditDocument, '_id'>
}

/** `keys_audit`: who changed a key, when, and what it was before and after; never its secrets. */
export interface KeyAuditDocument {
  /** `<key>:<version>`. */
  _id: string
  key: string
  project: string
  version: number
  action: 'created' | 'changed' | 'rotated'
  actor: string
  /** Milliseconds since 1970. */
  at: number
  /** Null where it was created. */
  before: KeySettings | null
  after: KeySettings
}

export function settingsOf({ name, state, allowedOrigins, requireSignature, routing, expiresAt }: KeySettings): KeySettings {
  return { name, state, allowedOrigins, requireSignature, routing, expiresAt }
}

/** As receivers know it. Undefined for one that does not count. */
export function issuedOf(document: KeyDocument, nowMs: number): IssuedKey | undefined {
  const { _id: key, project, state, allowedOrigins, requireSignature, routing, expiresAt, secret } = document
  if (state === 'disabled' || (expiresAt !== null && expiresAt <= nowMs)) return undefined
  const old = document.oldSecrets.filter(({ until }) => until !== null && until > nowMs)
  return { key, project, allowedOrigins, requireSignature, routing, expiresAt, secrets: [{ secret, until: null }, ...old] }
}
