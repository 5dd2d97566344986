import { createRequire } from 'node:module'

const require = createRequire(`${process.cwd()}/package.json`)
const { z } = require('zod')

export const EpisodeInput = z.object({ title: z.string().min(3), seconds: z.number().int().positive(), tags: z.array(z.string()) })

export const ShowInput = z.object({ slug: z.string().regex(/^[a-z-]+$/), owner: z.string().email() })

export function parseInput(schema, input) {
  return schema.parse(input)
}
