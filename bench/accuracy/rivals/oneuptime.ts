import type { Rival } from './rival.ts'

/**
 * Project, service, type, the message and the whole text of the stack, both without ids. Positions go at the end of a line of the stack
 * only; frames of frameworks stay.
 */
export const oneuptime: Rival = {
  name: 'OneUptime',
  described: 'hash of project, service, type, normalised message and normalised stack text',
  keys: ({ project, service, exceptions: [outermost] }) => {
    const { type, message, stack } = outermost!
    return [JSON.stringify([project, service, normalised(message), normalised(stack.replace(/:\d+(?::\d+)?(\)?)$/gm, '$1')), type])]
  },
}

const ROWS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '<JWT>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<UUID>'],
  [/\b[0-9a-f]{24}\b/gi, '<OBJECT_ID>'],
  [/\b[a-z]{2,8}_[A-Za-z0-9]{8,}\b/g, '<ID>'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?/g, '<TIMESTAMP>'],
  [/\b\d{4}-\d\d-\d\d\b/g, '<DATE>'],
  [/\b\d\d:\d\d:\d\d(?:\.\d+)?\b/g, '<TIME>'],
  [/\b1[0-9]{9,12}\b/g, '<TIMESTAMP>'],
  [/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '<EMAIL>'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '<IP>'],
  [/(?<=:\/\/[^/\s:]+):\d{2,5}\b/g, ':<PORT>'],
  [/\b0x[0-9a-f]+\b/gi, '<MEMORY>'],
  [/\b(?=[0-9a-f]*\d)[0-9a-f]{16,}\b/gi, '<HEX>'],
  [/\b(?:session|token|key|request|trace|span)[_-]?id[=: ]+\S+/gi, '<SESSION>'],
  [/\/\d+(?=\/|\b)/g, '/<ID>'],
  [/\b\d+(?:\.\d+)?(?:ms|s|m|h)\b/g, '<DURATION>'],
  [/\b\d{2,}\b/g, '<NUMBER>'],
]

function normalised(text: string): string {
  let rest = text
  for (const [pattern, name] of ROWS) rest = rest.replace(pattern, name)
  return rest.trim()
}
