import { readFile } from 'node:fs/promises'

/** Which release the files belong to. */
export interface UploadOrigin {
  service: string
  release: string
  /** Empty where there is one build of the release. */
  dist: string
  /** Undefined: the server's default. */
  project: string | undefined
}

export interface PlannedFile {
  /** URL as in stack frames, or `~/path` for any origin. */
  name: string
  path: string
  size: number
}

export type Sent = { name: string } & ({ outcome: 'new' | 'there'; debugId: string } | { outcome: 'failed'; why: string })

/** POSTs a form, made anew for each attempt, to `/api/v1/artifacts`, and gives the JSON that is answered. Throws an error with `status` where the server refuses it. */
export type PostForm = (form: () => FormData) => Promise<unknown>

/** In one request: few enough that one which fails costs little to send again. */
const AT_ONCE = { files: 40, bytes: 32 * 1024 * 1024 }

/** What stands before the paths: a URL, a path from the root, or `~/` and a path, which is meant where neither is said. */
export function prefixOf(asked: string | undefined): string {
  const prefix = asked === undefined || asked === '' || asked.endsWith('/') ? (asked ?? '') : `${asked}/`
  return /^(?:[a-z][a-z0-9+.-]*:|\/|~\/)/i.test(prefix) ? prefix : `~/${prefix.replace(/^(?:\.\/)+/, '')}`
}

/** Groups that are sent in one request. One alone may be larger; two files within their limit are within that of an upload. */
export function batchesOf(groups: readonly PlannedFile[][], most: { files: number; bytes: number }): PlannedFile[][][] {
  const batches: PlannedFile[][][] = []
  let files = 0
  let bytes = 0
  for (const group of groups) {
    const size = group.reduce((sum, file) => sum + file.size, 0)
    if (batches.length === 0 || files + group.length > most.files || bytes + size > most.bytes) {
      batches.push([])
      files = bytes = 0
    }
    batches.at(-1)!.push(group)
    files += group.length
    bytes += size
  }
  return batches
}

/**
 * Sends the files a few at a time; a script and its map are a group, which is sent in one request. A request that is refused is taken apart, so that only the
 * culprit is left out. Throws where the server can not be reached.
 */
export async function* sendFiles(post: PostForm, origin: UploadOrigin, groups: readonly PlannedFile[][]): AsyncGenerator<Sent> {
  for (const batch of batchesOf(groups, AT_ONCE)) {
    try {
      yield* await send(post, origin, batch.flat())
    } catch (error) {
      if (!isAboutAFile(statusOf(error))) throw error
      for (const group of batch)
        yield* batch.length === 1 ? group.map((file) => failed(file, error as Error)) : await sendAlone(post, origin, group)
    }
  }
}

async function sendAlone(post: PostForm, origin: UploadOrigin, group: readonly PlannedFile[]): Promise<Sent[]> {
  try {
    return await send(post, origin, group)
  } catch (error) {
    if (statusOf(error) === undefined) throw error
    return group.map((file) => failed(file, error as Error))
  }
}

const statusOf = (error: unknown): number | undefined => (error as { status?: number }).status
const isAboutAFile = (status: number | undefined): boolean => status === 400 || status === 413
const failed = ({ name }: PlannedFile, error: Error): Sent => ({ name, outcome: 'failed', why: error.message })

async function send(post: PostForm, origin: UploadOrigin, files: readonly PlannedFile[]): Promise<Sent[]> {
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
  const { artifacts } = (await post(form)) as { artifacts: { name: string; new: boolean; debugId: string }[] }
  return artifacts.map((artifact) => ({ name: artifact.name, outcome: artifact.new ? 'new' : 'there', debugId: artifact.debugId }))
}
