import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createArtifactIndexes, createArtifactStore } from '../../../collector/store/artifacts/artifact-store.ts'
import { openFileBlobs } from '../../../collector/store/blobs/file.ts'
import { openDocuments } from '../../../collector/store/documents/open-documents.ts'
import type { ArtifactOrigin, ArtifactStore, Store } from '../../../collector/store/index.ts'
import { ManualClock, testHost } from '../../../collector/testing.ts'
import type { TestHost } from '../../../collector/testing.ts'
import type { ExceptionEvent } from '../../../collector/api.ts'
import { parseEvent } from '../../parse/parse.ts'
import { exampleEvent } from '../../../collector/testing.ts'

export const RELEASE: ArtifactOrigin = { project: 'default', service: 'shop', release: '1.0.0', dist: '' }

/** A real artifact store over SQLite and files in a folder of its own, with a host whose clock is driven, and a count of the calls. */
export interface Uploads {
  artifacts: ArtifactStore
  host: TestHost
  clock: ManualClock
  /** Calls of each method since the last look. */
  calls(): Record<string, number>
  put(files: Record<string, string | Uint8Array>, of?: Partial<ArtifactOrigin>): Promise<void>
  close(): Promise<void>
}

export async function openUploads(): Promise<Uploads> {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-symbolicate-'))
  const documents = await openDocuments(`sqlite:${folder}/documents.db`)
  await createArtifactIndexes(documents)
  const clock = new ManualClock()
  await clock.advance(1_700_000_000_000)
  const artifacts = createArtifactStore(documents, openFileBlobs(join(folder, 'blobs')), clock)
  let counts: Record<string, number> = {}
  const counting = new Proxy(artifacts, {
    get: (target, name: keyof ArtifactStore) => {
      counts[name] = (counts[name] ?? 0) + 1
      return target[name]
    },
  })
  return {
    artifacts,
    clock,
    host: testHost({ clock, store: { artifacts: counting } as Partial<Store> as Store }),
    calls: () => {
      const seen = counts
      counts = {}
      return seen
    },
    put: async (files, of = {}) => {
      const list = Object.entries(files).map(([name, text]) => ({ name, bytes: typeof text === 'string' ? Buffer.from(text) : text }))
      await artifacts.put({ ...RELEASE, ...of }, list)
    },
    close: async () => {
      await documents.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An event of the service that the files were uploaded for, with frames as `parse` reads them from a stack. */
export function eventWith(stack: string, over: Partial<ExceptionEvent> = {}): ExceptionEvent {
  const event = exampleEvent({
    release: RELEASE.release,
    resource: { 'telemetry.sdk.language': 'webjs' },
    exceptions: [{ type: 'Error', message: 'x', stack, frames: [] }],
    ...over,
  })
  parseEvent(event)
  return event
}
