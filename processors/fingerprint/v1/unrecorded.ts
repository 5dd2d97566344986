import type { ExceptionEvent } from '../../../collector/api.ts'
import type { Variant } from '../v1.ts'
import { parameterise } from './message.ts'
import { textOf } from './said.ts'
import type { Story } from './story.ts'

/** Attributes in which loggers keep a message as it is written in the code: .NET, Serilog, Python's structlog and others. */
const TEMPLATES = ['{OriginalFormat}', 'message_template.text', 'log.template', 'message.template']

/**
 * Parts of an event of which no exception was recorded (`errorOf`): the span's name or the record's text without its values, and
 * the type; undefined for any other. The status's description does not count: it says what varies.
 */
export function unrecordedParts(event: ExceptionEvent, stories: readonly Story[]): Variant | undefined {
  const story = stories[0]
  if (event.errorOf === undefined || story === undefined || story.steps.length > 0) return undefined
  if (event.errorOf === 'span') {
    return { parts: [story.typePart, `span:${parameterise(textOf(event.span?.name))}`], by: 'type' }
  }
  const template = TEMPLATES.map((name) => textOf(event.attributes?.[name])).find((text) => text !== '')
  return { parts: [story.typePart, `message:${template === undefined ? story.template : parameterise(template)}`], by: 'message' }
}
