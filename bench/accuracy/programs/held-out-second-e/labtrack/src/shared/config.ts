// @ts-nocheck
import { parse } from 'yaml'
import { z } from 'zod'

const settings = z.object({
  lab: z.string().min(2),
  retention: z.object({ days: z.number().int().positive() }),
  instruments: z.array(z.object({ name: z.string(), port: z.number() })),
})

export function loadSettings(text: string) {
  const raw = parse(text)
  return settings.parse(raw)
}
