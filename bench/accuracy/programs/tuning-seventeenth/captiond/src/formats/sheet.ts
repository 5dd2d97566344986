// @ts-nocheck
import { parse } from 'csv-parse/sync'
import { parse as yaml } from 'yaml'
import { z } from 'zod'
import Ajv from 'ajv'

const Glossary = z.object({ term: z.string().min(1), locale: z.string().length(5), weight: z.number().int().positive() })

export class ImportError extends Error {
  constructor(sheet: string, options?: ErrorOptions) {
    super(`Sheet ${sheet} cannot be imported`, options)
    this.name = 'ImportError'
  }
}

export const glossary = (row: unknown): z.infer<typeof Glossary> => Glossary.parse(row)

export const rows = (text: string): Record<string, string>[] => parse(text, { columns: true })

export function shots(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ImportError(name, { cause })
  }
}

export const preset = (text: string): { fps: number } => yaml(text)

const ajv = new Ajv()

export function validator(schema: object): (value: unknown) => boolean {
  return ajv.compile(schema)
}

export const columns = (header: string, widths: number[]): string[] => widths.map((width, i) => header.split('|')[i]!.padEnd(width))
