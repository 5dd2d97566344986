import type { SectionName } from '../../model/project-settings-sections.ts'
import type { Clock } from '../../pipeline/component.ts'
import type { DocumentStore } from '../index.ts'
import { insertNew } from '../issues/insert-new.ts'

/** By section; a section that is not there is not set. */
export type SavedSections = { [Section in SectionName]?: unknown }

/** `settings`: one document for each project; processors read the sections as they stand beside the rest (`ProjectSettings`). */
interface SettingsDocument extends SavedSections {
  _id: string
  /** Counts up with each change; absent in what was written by hand. */
  version?: number
  /** The last change, from which the audit is filled in should its writer have died before. */
  changed?: Omit<SettingsAuditDocument, '_id'>
}

/** `settings_audit`: who changed the settings of a project, when, and what they were before and after. */
export interface SettingsAuditDocument {
  /** `<project>:<version>`. */
  _id: string
  project: string
  version: number
  actor: string
  /** Milliseconds since the epoch. */
  at: number
  before: SavedSections
  after: SavedSections
}

export interface SavedSettings {
  project: string
  /** 0 where nothing was ever saved. */
  version: number
  sections: SavedSections
  changed: { at: number; actor: string } | undefined
}

export async function readSettings(documents: DocumentStore, project: string): Promise<SavedSettings> {
  return toSaved(project, await findSettings(documents, project))
}

/**
 * Sets or, where null, unsets the sections given and leaves the others. Undefined where `version` is not the one that is saved now: somebody
 * else was first.
 */
export async function saveSettings(
  documents: DocumentStore,
  clock: Clock,
  { project, version, sections, actor }: { project: string; version: number; sections: SavedSections; actor: string },
): Promise<SavedSettings | undefined> {
  const collection = documents.collection<SettingsDocument>('settings')
  const found = await findSettings(documents, project)
  const saved = toSaved(project, found)
  if (saved.version !== version) return undefined
  if (found?.changed !== undefined) await audit(documents, found.changed)
  const after: SavedSections = Object.fromEntries(
    Object.entries({ ...saved.sections, ...sections }).filter(([, value]) => value !== null && value !== undefined),
  )
  const changed = { project, version: version + 1, actor, at: clock.nowMs(), before: saved.sections, after }
  const next = { ...after, version: version + 1, changed }
  if (found === null) {
    if ((await insertNew(collection, [{ _id: project, ...next }])) === 0) return undefined
  } else {
    const filter = { _id: project, version: found.version === undefined ? { $exists: false } : version }
    if ((await collection.replaceOne(filter, next)).matchedCount === 0) return undefined
  }
  await audit(documents, changed)
  return toSaved(project, { _id: project, ...next })
}

const audit = (documents: DocumentStore, changed: Omit<SettingsAuditDocument, '_id'>): Promise<number> =>
  insertNew(documents.collection<SettingsAuditDocument>('settings_audit'), [{ _id: `${changed.project}:${changed.version}`, ...changed }])

const findSettings = (documents: DocumentStore, project: string): Promise<SettingsDocument | null> =>
  documents.collection<SettingsDocument>('settings').findOne({ _id: project }) as Promise<SettingsDocument | null>

function toSaved(project: string, document: SettingsDocument | null): SavedSettings {
  const { _id: _, version = 0, changed, ...sections } = document ?? { _id: project }
  return { project, version, sections, changed: changed === undefined ? undefined : { at: changed.at, actor: changed.actor } }
}
