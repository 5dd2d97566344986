import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The folder of one component within `service.data`: `connectors/inbox`. The same for both sides and for the worker thread. Ids may hold
 * any letter and a slash, so they are percent-encoded. Made on first use, readable by the owner alone.
 */
export function dataFolder(data: string, kind: string, id: string): string {
  const folder = join(data, `${kind}s`, encodeURIComponent(id))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}
