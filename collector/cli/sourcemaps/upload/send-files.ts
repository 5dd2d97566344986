import { readFile } from 'node:fs/promises'
import type { ArtifactsUploaded } from '../../../api/types.ts'
import { askPatiently, Refused, type Server } from '../../server.ts'
import { batchesOf, type PlannedFile } from './plan-upload.ts'

/** Which release the files belong to. */
export interface UploadOrigin {
  service: string
  release: string
  /** Empty where there is one build of the release. */
  dist: string
  /** Undefined: the server's default. */
  project: string | undefined
}

export type Sent = { name: string } & ({ outcome: 'new' | 'there'; debugId: string } | { outcome: 'failed'; why: string })

/** In one request: few enough that one which fails costs little to send again. */
const AT_ONCE = { files: 40, bytes: 32 * 1024 * 1024 }

/** Sends the files a few at a time. A request that is refused is taken apart, so that only the culprit is left out. Throws where the server can not be reached. */
export async function* sendFiles(server: Server, origin: UploadOrigin, groups: readonly PlannedFile[][]): AsyncGenerator<Sent> {
  for (const batch of batchesOf(groups, AT_ONCE)) {
    try {
      yield* await send(server, origin, batch.flat())
    } catch (error) {
      if (!(error instanceof Refused) || !isAboutAFile(error)) throw error
      for (const group of batch)
        yield* batch.length === 1 ? group.map((file) => failed(file, error)) : await sendAlone(server, origin, group)
    }
  }
}

async function sendAlone(server: Server, origin: UploadOrigin, group: readonly PlannedFile[]): Promise<Sent[]> {
  try {
    return await send(server, origin, group)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return group.map((file) => failed(file, error))
  }
}

const isAboutAFile = ({ status }: Refused): boolean => status === 400 || status === 413
const failed = ({ name }: PlannedFile, error: Error): Sent => ({ name, outcome: 'failed', why: error.message })

async function send(server: Server, origin: UploadOrigin, files: readonly PlannedFile[]): Promise<Sent[]> {
  const read = await Promise.all(files.map(async ({ name, path }) => ({ name, bytes: await readFile(path) })))
  const form = (): FormData => {
    const data = new FormData()
    data.append('service', origin.service)
    data.append('release', origin.release)
    if (origin.dist !== '') data.append('dist', origin.dist)
    if (origin.project !== undefined) data.append('project', origin.project)
    for (const { name, bytes } of read) data.append('file', new Blob([bytes]), name)
    return data
  }
  const { artifacts } = (await askPatiently(server, '/artifacts', { form })) as ArtifactsUploaded
  return artifacts.map((artifact) => ({ name: artifact.name, outcome: artifact.new ? 'new' : 'there', debugId: artifact.debugId }))
}
