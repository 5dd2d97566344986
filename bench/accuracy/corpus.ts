/** The labelled corpora as events, through the processors of the product. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExceptionEvent } from '../../collector/api.ts'
import { exampleEvent } from '../../collector/testing.ts'
import fingerprint from '../../processors/fingerprint/index.ts'
import parse from '../../processors/parse/index.ts'
import { scrubConfig } from '../../processors/scrub/config.ts'
import scrub from '../../processors/scrub/index.ts'
import symbolicate from '../../processors/symbolicate/index.ts'
import type { Sample } from './sample.ts'
import { openUploads } from './uploads.ts'

const CORPORA = join(import.meta.dirname, 'corpora')

/** The samples of a set in recorded order, program by program; none where the set is not there. */
export function readSamples(set: string): Sample[] {
  const folder = join(CORPORA, set)
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return files.toSorted().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Sample])),
  )
}

/** The event that a receiver would make of it. */
export function eventOf(sample: Sample): ExceptionEvent {
  const { 'exception.type': type, 'exception.message': message, 'exception.stacktrace': stack, ...attributes } = sample.attributes
  const event = exampleEvent({
    signal: sample.signal,
    service: sample.resource['service.name'] ?? '',
    release: sample.resource['service.version'] ?? '',
    exceptions: [{ type: String(type ?? ''), message: String(message ?? ''), frames: [], stack: String(stack ?? '') }],
    attributes: { ...attributes },
    resource: { ...sample.resource },
  })
  const { span, log } = sample
  if (span !== undefined) event.span = { name: span.name, kind: span.kind, status: { code: span.status, message: '' } }
  if (log !== undefined) event.log = { severityNumber: log.severityNumber, severityText: '', body: log.body, eventName: '' }
  return event
}

/** As the pipeline of the product has them, one after the other. What was uploaded for the samples is in the store before. */
export async function processSamples(set: string, samples: readonly Sample[]): Promise<ExceptionEvent[]> {
  const events = samples.map(eventOf)
  const uploads = await openUploads(join(CORPORA, set, 'artifacts'), samples)
  try {
    const { host } = uploads
    const steps = [
      parse.create({}, host),
      scrub.create(scrubConfig.parse({}), host),
      symbolicate.create({}, host),
      scrub.create(scrubConfig.parse({ only: 'source' }), host),
      fingerprint.create({ version: 1, rules: [] }, host),
    ]
    for (const step of steps) {
      for (let at = 0; at < events.length; at += BATCH) await step.process(events.slice(at, at + BATCH))
    }
    return events
  } finally {
    await uploads.close()
  }
}

/** Events that the processors are given at once. */
const BATCH = 20
