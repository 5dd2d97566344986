import { createHash } from 'node:crypto'
import { LIMITS } from '../../model/limits.ts'
import { MS_PER_DAY } from '../../model/time.ts'
import { PermanentError, type Clock } from '../../pipeline/component.ts'
import type { Artifact, ArtifactOrigin, ArtifactStore, BlobStore, DocumentStore } from '../index.ts'
import { artifactId, baseNameOf, blobName, toArtifact, type ArtifactDocument, type ArtifactVersionDocument } from './artifact-document.ts'
import { describeFile, type FileDescription } from './describe-file.ts'
import { markLoose } from './loose-blobs.ts'

const BASE_NAME_RESULTS = 100
/** Artifacts remembered as used today, so that a lookup writes at most once a day. */
const REMEMBERED = 10_000
const NEWEST_FIRST = { uploadedAt: -1, _id: 1 } as const

/** Artifacts over documents and blobs. A blob is written before its document, so what is found can be read. */
export function createArtifactStore(documents: DocumentStore, blobs: BlobStore, clock: Clock): ArtifactStore {
  const artifacts = documents.collection<ArtifactDocument>('artifacts')
  const used = new Map<string, number>()

  const find = async (filter: Partial<Record<keyof ArtifactDocument, unknown>>, limit = 0): Promise<Artifact[]> =>
    (
      await artifacts
        .find(filter as never)
        .sort(NEWEST_FIRST)
        .limit(limit)
        .toArray()
    ).map(toArtifact)

  /** What nobody looks up any more goes one day (retention); a lookup that fails to say so must not fail itself. */
  const markUsed = async (found: readonly Artifact[]): Promise<void> => {
    const now = clock.nowMs()
    const ids = found.map(({ id }) => id).filter((id) => (used.get(id) ?? 0) <= now - MS_PER_DAY)
    if (ids.length === 0) return
    if (used.size > REMEMBERED) used.clear()
    for (const id of ids) used.set(id, now)
    const filter = { _id: { $in: ids }, usedAt: { $lt: now - MS_PER_DAY } }
    await artifacts.updateMany(filter, { $set: { usedAt: now } }).catch(() => undefined)
  }

  return {
    async put(of, files) {
      checkOrigin(of)
      const wanted = files.map(({ name, bytes }) => describe(of, name, bytes, clock.nowMs()))
      refuseTwins(wanted.map(({ document }) => document))
      const known = await artifacts.find({ ...of, name: { $in: wanted.map(({ document }) => document.name) } }).toArray()
      let changed = false
      await markLoose(
        documents,
        clock,
        wanted.map(({ document }) => document.hash),
      )
      for (const { document, bytes } of wanted) {
        if (!(await blobs.has(blobName(document.hash)))) {
          await blobs.put(blobName(document.hash), bytes)
          changed = true
        }
        const others = known.filter(({ name, _id }) => name === document.name && _id !== document._id)
        const newest = Math.max(0, ...others.map(({ uploadedAt }) => uploadedAt))
        // Newer than any other of its name, also when the clock went back.
        document.uploadedAt = Math.max(document.uploadedAt, newest + 1)
        const before = known.find(({ _id }) => _id === document._id)
        if (before !== undefined && before.uploadedAt > newest) {
          document.uploadedAt = before.uploadedAt
          continue
        }
        changed = true
        await artifacts.replaceOne({ _id: document._id }, withoutId(document), { upsert: true }).catch(unlessTaken)
      }
      if (changed) await countUp(documents, of.project)
      return wanted.map(({ document }) => toArtifact(document))
    },

    async byDebugId(project, debugId) {
      if (debugId === '') return []
      const found = await find({ project, debugId: debugId.toLowerCase() })
      const newest = found.filter(({ kind }, index) => found.findIndex((one) => one.kind === kind) === index)
      await markUsed(newest)
      return newest
    },

    async byName({ project, service, release, dist }, names) {
      const found = await find({ project, service, release, dist, name: { $in: names } })
      await markUsed(found)
      return found
    },

    byBaseName: (project, baseName) => find({ project, baseName }, BASE_NAME_RESULTS),

    async bytes(artifact) {
      await markUsed([artifact])
      return blobs.get(blobName(artifact.hash))
    },

    async version(project) {
      return (await documents.collection<ArtifactVersionDocument>('artifact_versions').findOne({ _id: project }))?.value ?? 0
    },
  }
}

export async function createArtifactIndexes(documents: DocumentStore): Promise<void> {
  const artifacts = documents.collection('artifacts')
  // What tells most comes first, and the most telling index first: the embedded store looks at no more than that.
  await artifacts.createIndex({ debugId: 1, project: 1 })
  await artifacts.createIndex({ name: 1, release: 1, service: 1 })
  await artifacts.createIndex({ baseName: 1, project: 1 })
  await artifacts.createIndex({ release: 1, service: 1, project: 1 })
  await artifacts.createIndex({ hash: 1 })
  await artifacts.createIndex({ usedAt: 1 })
  await documents.collection('artifact_blobs').createIndex({ since: 1 })
}

/** Tells whoever remembers a lookup that it may end otherwise now. */
export async function countUp(documents: DocumentStore, project: string): Promise<void> {
  const versions = documents.collection<ArtifactVersionDocument>('artifact_versions')
  const { matchedCount } = await versions.updateOne({ _id: project }, { $inc: { value: 1 } })
  if (matchedCount === 1) return
  // Not by upsert: two of those at once may fail for one of them.
  await versions.insertOne({ _id: project, value: 0 }).catch(unlessTaken)
  await versions.updateOne({ _id: project }, { $inc: { value: 1 } })
}

function describe(of: ArtifactOrigin, name: string, given: Uint8Array, nowMs: number): { document: ArtifactDocument; bytes: Uint8Array } {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const description = checkArtifact(name, bytes)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const { project, service, release, dist } = of
  const document = {
    _id: artifactId(of, name, hash),
    project,
    service,
    release,
    dist,
    name,
    baseName: baseNameOf(name),
    ...description,
    hash,
    size: bytes.length,
    uploadedAt: nowMs,
    usedAt: nowMs,
  }
  return { document, bytes }
}

/** What the file says of itself. Throws a `PermanentError` with a sentence for one that can not be taken. */
export function checkArtifact(name: string, bytes: Buffer): FileDescription {
  checkText('name', name, LIMITS.artifactNameLength)
  if (baseNameOf(name) === '') throw new PermanentError(`Cannot take ${JSON.stringify(name)} as its name must end in the name of a file`)
  if (bytes.length > LIMITS.artifactBytes) {
    throw new PermanentError(`Cannot take ${name} as a file may have ${LIMITS.artifactBytes} bytes: it has ${bytes.length}`)
  }
  return describeFile(name, bytes)
}

function checkOrigin({ project, service, release, dist }: ArtifactOrigin): void {
  checkText('project', project, LIMITS.nameLength)
  checkText('service', service, LIMITS.nameLength)
  checkText('release', release, LIMITS.nameLength)
  if (dist !== '') checkText('dist', dist, LIMITS.nameLength)
}

function checkText(what: string, text: string, length: number): void {
  if (text !== '' && text.length <= length && text.isWellFormed() && !hasControls(text)) return
  throw new PermanentError(
    `Cannot take the file as its ${what} must have 1 to ${length} characters and none that control: current value is ${JSON.stringify(text.slice(0, 100))}`,
  )
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 0x20 || text.charCodeAt(i) === 0x7f) return true
  return false
}

function refuseTwins(documents: readonly ArtifactDocument[]): void {
  const hashes = new Map<string, string>()
  for (const { name, hash } of documents) {
    if ((hashes.get(name) ?? hash) !== hash) throw new PermanentError(`Cannot take ${name} twice with different content in one upload`)
    hashes.set(name, hash)
  }
}

const withoutId = ({ _id, ...rest }: ArtifactDocument): Omit<ArtifactDocument, '_id'> => rest

function unlessTaken(error: unknown): void {
  if ((error as { code?: unknown }).code !== 11000) throw error
}
