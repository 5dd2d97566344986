import { parseOwnership } from '../../ownership/ownership-settings.ts'
import { routesOf, type Directory } from '../../ownership/routes-of.ts'
import type { DocumentStore } from '../index.ts'

/** Routes of whoever is responsible in a project, `#team` or `@person`, as its settings say now. */
export async function readRoutesOf(documents: DocumentStore): Promise<(project: string, owner: string) => readonly string[]> {
  const settings = documents.collection<{ _id: string; ownership?: unknown }>('settings')
  const directories = new Map<string, Directory>()
  for (const { _id, ownership } of await settings.find({ ownership: { $exists: true } }).toArray()) {
    const parsed = parseOwnership(ownership)
    if ('settings' in parsed) directories.set(_id, parsed.settings)
  }
  return (project, owner) => {
    const directory = directories.get(project)
    return directory === undefined ? [] : routesOf(owner, directory)
  }
}
