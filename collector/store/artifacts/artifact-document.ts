import { createHash } from 'node:crypto'
import type { Artifact, ArtifactOrigin } from '../index.ts'

/** `artifacts`: one uploaded file under one name. The same name may hold several, of which the newest upload counts. */
export interface ArtifactDocument extends Omit<Artifact, 'id'> {
  /** 32 hex digits over origin, name and hash: uploading it twice is uploading it once. */
  _id: string
  /** The last segment of its name, without a query. */
  baseName: string
  /** When it was last looked up, to the day; milliseconds since the epoch. */
  usedAt: number
}

/**
 * `artifact_blobs`: blobs that may have lost their last document, or never got one. Written before such a blob is, and before a document
 * goes, so that a crash at any place leaves no bytes that nobody knows of.
 */
export interface LooseBlobDocument {
  /** The hash. */
  _id: string
  /** Milliseconds since the epoch. */
  since: number
}

/** `artifact_versions`: how many uploads and deletions a project has seen. */
export interface ArtifactVersionDocument {
  _id: string
  value: number
}

export function artifactId({ project, service, release, dist }: ArtifactOrigin, name: string, hash: string): string {
  const text = JSON.stringify([project, service, release, dist, name, hash])
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

export function toArtifact(document: ArtifactDocument): Artifact {
  const { _id: id, project, service, release, dist, name, kind, debugId, mapName, hash, size, uploadedAt } = document
  return { id, project, service, release, dist, name, kind, debugId, mapName, hash, size, uploadedAt }
}

export const blobName = (hash: string): string => `artifacts/${hash}`

/** The last segment of a URL or path, without what follows `?` or `#`. */
export function baseNameOf(name: string): string {
  const clean = name.split(/[?#]/, 1)[0]!
  return clean.slice(Math.max(clean.lastIndexOf('/'), clean.lastIndexOf('\\')) + 1)
}
