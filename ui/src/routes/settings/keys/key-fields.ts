import type { Key, KeyChange } from '#lib/api/types.ts'

/** A key as a person fills it in. */
export interface KeyFields {
  name: string
  /** One on each line. */
  origins: string
  requireSignature: boolean
}

export function fieldsOf(key?: Pick<Key, 'name' | 'allowedOrigins' | 'requireSignature'>): KeyFields {
  return { name: key?.name ?? '', origins: key?.allowedOrigins.join('\n') ?? '', requireSignature: key?.requireSignature ?? false }
}

export function changeOf({ name, origins, requireSignature }: KeyFields): KeyChange & { name: string } {
  return { name: name.trim(), allowedOrigins: origins.split(/[\s,]+/).filter(Boolean), requireSignature }
}

/** What is so of a key and not of most. */
export function restrictionsOf({
  allowedOrigins,
  requireSignature,
  routing,
}: Pick<Key, 'allowedOrigins' | 'requireSignature' | 'routing'>): string[] {
  const projects = [...new Set(routing.map(({ project }) => project))]
  return [
    allowedOrigins.length === 0 ? 'any page' : `pages of ${allowedOrigins.join(', ')}`,
    ...(requireSignature ? ['signed only'] : []),
    ...(projects.length > 0 ? [`also routes into ${projects.join(', ')}`] : []),
  ]
}
