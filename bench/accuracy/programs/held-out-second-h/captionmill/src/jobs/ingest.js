import { z } from 'zod'
import { parseSrt } from '../parse/srt.js'
import { paragraphs, readTtml, resolveStyle } from '../parse/ttml.js'
import { requireField } from '../support/require.js'
import { IngestError } from '../support/errors.js'
import { breakLines, centred } from '../text/layout.js'

const Job = z.object({ programme: z.string().regex(/^PRG-\d+$/), language: z.string().length(2), frames: z.number().int() })

export function ingestJob(message) {
  const job = Job.parse(JSON.parse(message))
  return { ...job, received: Date.now() }
}

export function manifest(text) {
  const read = JSON.parse(text)
  //+ read.version ??= 1
  return read.tracks.map((track) => ({ ...track, language: requireField(track, 'language', `track ${track.id}`) }))
}

export function ingestSrt(text) {
  return parseSrt(text).map((cue) => ({ ...cue, lines: breakLines(cue.text, 37) }))
}

export function ingestTtml(xml) {
  return paragraphs(readTtml(xml))
}

export function styleSheet(styles) {
  const names = Object.keys(styles)
  return names.map((name) => resolveStyle(styles, name))
}

export async function ingestPackage(parts) {
  const tracks = []
  for (const part of parts) {
    try {
      tracks.push(part.cues.filter((cue) => cue.text.trim() !== ''))
    } catch (cause) {
      throw new IngestError(`Cannot ingest part ${part.name}`, { cause })
    }
  }
  return tracks
}

export function teaser(cues, width) {
  const [first] = cues
  return centred(first.text, width)
}
