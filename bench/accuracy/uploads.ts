/** What was uploaded for the samples, in a real artifact store over SQLite and files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host, Store } from '../../collector/api.ts'
import { createArtifactIndexes, createArtifactStore } from '../../collector/store/artifacts/artifact-store.ts'
import { openFileBlobs } from '../../collector/store/blobs/file.ts'
import { openDocuments } from '../../collector/store/documents/open-documents.ts'
import { ManualClock, systemClock, testHost } from '../../collector/testing.ts'
import type { Sample } from './sample.ts'

export interface Uploads {
  /** Its store has the artifacts, and nothing else. */
  host: Host
  close(): Promise<void>
}

/** Uploads each folder once, for the service and the release of the samples that name it; a file is named `~/` and its path in the folder. */
export async function openUploads(folder: string, samples: readonly Sample[]): Promise<Uploads> {
  const data = mkdtempSync(join(tmpdir(), 'faultline-accuracy-'))
  const documents = await openDocuments(`sqlite:${data}/documents.db`)
  await createArtifactIndexes(documents)
  const artifacts = createArtifactStore(documents, openFileBlobs(join(data, 'blobs')), systemClock)
  const seen = new Set<string>()
  for (const { artifacts: name, resource } of samples) {
    if (name === undefined || seen.has(name)) continue
    seen.add(name)
    const origin = { project: 'default', service: resource['service.name']!, release: resource['service.version']!, dist: '' }
    await artifacts.put(origin, filesOf(join(folder, name)))
  }
  return {
    // Its clock stands still: a busy machine, which reads a map late, groups as any other.
    host: testHost({ clock: new ManualClock(), store: { artifacts, documents } as Partial<Store> as Store }),
    close: async () => {
      await documents.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function filesOf(folder: string): { name: string; bytes: Uint8Array }[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile())
  return paths.map((path) => ({ name: `~/${path}`, bytes: readFileSync(join(folder, path)) }))
}
