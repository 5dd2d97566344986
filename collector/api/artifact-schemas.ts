import { z } from 'zod'
import { LIMITS } from '../model/limits.ts'
import { MAX_PAGE } from './inputs.ts'
import { total } from './schemas.ts'

const name = z.string().min(1).max(LIMITS.nameLength)
const project = z.string().min(1).max(64)

/** The fields beside the files of an upload. */
export const artifactUpload = z.strictObject({
  service: name.describe('service.name of the program that the files belong to'),
  release: name.describe('Its service.version'),
  dist: z.string().max(LIMITS.nameLength).default('').describe('One of several builds of the release'),
  project: project.default('default'),
})

export const artifactsInput = z.strictObject({
  project: project.optional(),
  service: name.optional(),
  release: name.optional(),
  dist: z.string().max(LIMITS.nameLength).optional(),
  name: z.string().min(1).max(LIMITS.artifactNameLength).optional().describe('The whole name, its last segment, or a debug id'),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).optional(),
  cursor: z.string().max(1024).optional().describe('nextCursor of the page before'),
})

export const artifactsToDelete = z.strictObject({
  service: name,
  release: name,
  dist: z.string().max(LIMITS.nameLength).optional().describe('Without it every dist'),
  project: project.default('default'),
})

export const artifact = z
  .object({
    id: z.string().describe('32 hex digits over project, service, release, dist, name and content'),
    project: z.string(),
    service: z.string(),
    release: z.string(),
    dist: z.string(),
    name: z.string().describe('The URL as in stack frames, or ~/path for any origin'),
    kind: z.enum(['source', 'map', 'other']),
    debugId: z.string().describe('Empty where the file holds none'),
    mapName: z
      .string()
      .describe('What its sourceMappingURL says, resolved; data: where the map is in the file; empty where it says nothing'),
    hash: z.string().describe('SHA-256 of the content in hex'),
    size: z.number().int().describe('Bytes'),
    uploadedAt: z.string(),
    usedAt: z.string().describe('When it was last looked up, to the day'),
  })
  .meta({ id: 'Artifact' })

export const artifactList = z
  .object({ artifacts: z.array(artifact), nextCursor: z.string().nullable(), total })
  .meta({ id: 'ArtifactList', description: 'Newest first' })

export const artifactsUploaded = z
  .object({
    artifacts: z.array(
      artifact
        .omit({ usedAt: true })
        .extend({ new: z.boolean().describe('False where the same file was the newest under its name before') }),
    ),
  })
  .meta({ id: 'ArtifactsUploaded', description: 'In the order of the files; those that were there already are the same as before' })

export const artifactsDeleted = z.object({ deleted: z.number().int() }).meta({ id: 'ArtifactsDeleted' })
