import { z } from 'zod'
import { MAPPING_REASONS, type MappingReason } from '../model/mapping.ts'
import { artifact } from './artifact-schemas.ts'

const position = z.object({ function: z.string(), file: z.string(), line: z.number().int(), column: z.number().int() })
const uploaded = artifact.pick({ id: true, name: true, service: true, release: true, dist: true, debugId: true, uploadedAt: true })

export const symbolicatedFrame = z.object({
  raw: position.describe('As it was sent'),
  ...position.shape,
  status: z.enum(['raw', 'mapped', 'missing', 'invalid']),
  reason: z
    .enum(Object.keys(MAPPING_REASONS) as [MappingReason, ...MappingReason[]])
    .nullable()
    .describe('null where it is no JavaScript'),
  sentence: z.string().describe('What became of it'),
  hint: z.string().nullable().describe('What to do about it; null where there is nothing to do'),
  debugId: z.string().nullable().describe('Of its file, where the sender or the file said it'),
  map: uploaded.nullable().describe('The uploaded file with the source map that was looked into'),
  near: z
    .array(uploaded)
    .describe('Where none was: uploaded files with its debug id or base name, under whatever service and release; newest first, at most 5'),
})

export const symbolication = z
  .object({
    eventId: z.string(),
    project: z.string(),
    service: z.string(),
    release: z.string(),
    mapped: z.number().int().describe('Frames that read as they were written'),
    frames: z.number().int().describe('Of so many'),
    late: z.boolean().describe('Source maps that came after the event was stored explain more of its frames'),
    exceptions: z.array(z.object({ type: z.string(), message: z.string(), frames: z.array(symbolicatedFrame) })),
    upload: z.string().nullable().describe('The command that uploads what is missing, where an upload would help'),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Symbolication', description: 'As it is now, from lookups that remember nothing' })
