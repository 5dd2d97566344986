import type { Key, KeyWithSecret } from '../../api/types.ts'
import { plain } from '../plain.ts'

/** A line for each, and below it what is not as it is for most. */
export function showKeys(keys: readonly Key[]): string {
  if (keys.length === 0) return 'There are no keys: faultline keys create --name NAME makes one.\n'
  return keys.map((key) => `${[lineOf(key), ...detailsOf(key)].map(plain).join('\n')}\n`).join('')
}

/** The one time that a secret is shown. */
export function showSecret({ secret, dsn, oldSecretUntil }: KeyWithSecret): string {
  const lines = [
    ...(dsn === null ? [] : [`  DSN     ${dsn}`]),
    `  secret  ${secret}`,
    '',
    'Keep the secret now: it is not shown again. Servers sign with it, as FAULTLINE_SECRET; no browser needs it.',
    ...(oldSecretUntil === null ? [] : [`The secret of before counts until ${oldSecretUntil}.`]),
  ]
  return `${lines.join('\n')}\n`
}

function lineOf({ key, project, name, state, lastUsedAt }: Key): string {
  const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`
  return `${key}  ${project}  ${name}${state === 'disabled' ? '  disabled' : ''}  ${used}`
}

function* detailsOf({ allowedOrigins, requireSignature, routing, expiresAt, oldSecretUntil }: Key): Generator<string> {
  if (allowedOrigins.length > 0) yield `  pages of ${allowedOrigins.join(', ')}`
  if (requireSignature) yield '  a signature is required'
  if (routing.length > 0) yield `  routes into ${[...new Set(routing.map(({ project }) => project))].join(', ')}`
  if (expiresAt !== null) yield `  expires ${expiresAt}`
  if (oldSecretUntil !== null) yield `  the secret of before counts until ${oldSecretUntil}`
}
