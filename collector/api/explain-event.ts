import { countMapped } from '../late-maps/mappable.ts'
import type { ExceptionEvent, Frame } from '../model/event.ts'
import { MAPPING_REASONS } from '../model/mapping.ts'
import { baseNameOf, toArtifact, type ArtifactDocument } from '../store/artifacts/artifact-document.ts'
import type { Artifact, Store } from '../store/index.ts'
import { hintOf, uploadCommand } from './symbolication-hints.ts'
import type { Symbolication } from './types.ts'

type SymbolicatedFrame = Symbolication['exceptions'][number]['frames'][number]

const NOT_LOOKED_AT = 'Is not JavaScript, or came before source maps were looked for.'
/** Uploaded files shown beside a frame that has none, and files of an event for which they are looked for. */
const NEAR = 5
const FILES_LOOKED_FOR = 50

/** Why each frame of an event did or did not map. `now` is the stored event as it reads today. */
export async function explainEvent(
  store: Pick<Store, 'documents' | 'artifacts'>,
  stored: ExceptionEvent,
  now: ExceptionEvent,
): Promise<Symbolication> {
  const frames = now.exceptions.flatMap((exception) => exception.frames)
  const maps = await mapsOf(store, frames)
  const near = await nearFiles(store, now.project, frames)
  const explain = (frame: Frame): SymbolicatedFrame => {
    const map = frame.map === undefined ? undefined : maps.get(frame.map)
    const candidates = near.get(keyOf(frame)) ?? []
    return {
      raw: frame.raw,
      function: frame.function,
      file: frame.file,
      line: frame.line,
      column: frame.column,
      status: frame.status,
      reason: frame.reason ?? null,
      sentence: frame.reason === undefined ? NOT_LOOKED_AT : MAPPING_REASONS[frame.reason],
      hint: hintOf(frame, { event: now, near: candidates }),
      debugId: frame.debugId ?? null,
      map: map === undefined ? null : shown(map),
      near: candidates.slice(0, NEAR).map(shown),
    }
  }
  return {
    eventId: now.id,
    project: now.project,
    service: now.service,
    release: now.release,
    mapped: countMapped(now),
    frames: frames.length,
    late: countMapped(now) > countMapped(stored),
    exceptions: now.exceptions.map(({ type, message, frames }) => ({ type, message, frames: frames.map(explain) })),
    upload: uploadCommand(now),
    notes: now.notes,
  }
}

async function mapsOf({ documents }: Pick<Store, 'documents'>, frames: readonly Frame[]): Promise<Map<string, Artifact>> {
  const ids = [...new Set(frames.flatMap(({ map }) => map ?? []))]
  if (ids.length === 0) return new Map()
  const found = await documents
    .collection<ArtifactDocument>('artifacts')
    .find({ _id: { $in: ids } })
    .toArray()
  return new Map(found.map((document) => [document._id, toArtifact(document)]))
}

/** For each file of a frame that lacks its map: what was uploaded with its debug id, else under its base name. */
async function nearFiles(
  { artifacts }: Pick<Store, 'artifacts'>,
  project: string,
  frames: readonly Frame[],
): Promise<Map<string, readonly Artifact[]>> {
  const near = new Map<string, readonly Artifact[]>()
  for (const frame of frames) {
    const key = keyOf(frame)
    if (frame.status !== 'missing' || near.has(key) || near.size >= FILES_LOOKED_FOR) continue
    const byId = frame.debugId === undefined ? [] : await artifacts.byDebugId(project, frame.debugId)
    const baseName = baseNameOf(frame.raw.file)
    near.set(key, byId.length > 0 || baseName === '' ? byId : await artifacts.byBaseName(project, baseName))
  }
  return near
}

const keyOf = ({ debugId, raw }: Frame): string => `${debugId ?? ''}\0${raw.file}`

function shown({ id, name, service, release, dist, debugId, uploadedAt }: Artifact): SymbolicatedFrame['near'][number] {
  return { id, name, service, release, dist, debugId, uploadedAt: new Date(uploadedAt).toISOString() }
}
