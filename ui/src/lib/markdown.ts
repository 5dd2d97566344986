import type { Exception, ExceptionEvent, Issue } from './api/types.ts'
import { nanosToMs } from './format.ts'
import { firstOpen, foldFrames, place } from './stack.ts'

/** One error as Markdown, for a pull request or a coding agent: what broke, where, with the source that is known. */
export function toMarkdown(issue: Issue, event: ExceptionEvent | undefined, href: string): string {
  const facts = [
    `- Issue: [${issue.shortId}](${href}), ${issue.count} events, ${issue.users} users`,
    `- First seen ${issue.firstSeen}${inRelease(issue.firstRelease)}, last seen ${issue.lastSeen}${inRelease(issue.lastRelease)}`,
    ...(event === undefined ? [] : eventFacts(event)),
  ]
  const stacks = event?.exceptions.map((exception, index) => toStack(exception, index > 0)) ?? []
  const type = `${code(issue.type)}: ${code(issue.message)}`
  const title = issue.title === null ? [`# ${type}`] : [`# ${code(issue.title)}`, type]
  return [...title, facts.join('\n'), ...stacks].join('\n\n') + '\n'
}

function eventFacts(event: ExceptionEvent): string[] {
  const request = event.request
  return [
    `- Service ${event.service}${event.environment && `, ${event.environment}`}${inRelease(event.release)}`,
    `- Event ${event.id} at ${new Date(nanosToMs(event.time)).toISOString()}`,
    ...(event.traceId === undefined ? [] : [`- Trace ${event.traceId}, span ${event.spanId ?? 'unknown'}`]),
    ...(request === undefined
      ? []
      : [`- Request ${[request.method, request.route ?? request.url, request.status].filter(Boolean).join(' ')}`]),
  ]
}

function toStack(exception: Exception, isCause: boolean): string {
  const title = isCause ? `## Caused by ${code(exception.type)}: ${code(exception.message)}\n\n` : '## Stack\n\n'
  const open = firstOpen(exception.frames)
  const lines = foldFrames(exception.frames, false).map((row) => {
    if (row.kind === 'fold') return `    … ${row.frames.length} of ${row.of}`
    const head = `  at ${row.frame.function || '(anonymous)'} (${place(row.frame)})`
    const context = row.index === open ? row.frame.context : undefined
    if (context === undefined) return head
    return [
      head,
      ...context.pre.map((line) => `      ${line}`),
      `    > ${context.line}`,
      ...context.post.map((line) => `      ${line}`),
    ].join('\n')
  })
  return title + fence(lines.length > 0 ? lines.join('\n') : exception.stack || '(no stack was sent)')
}

function inRelease(release: string): string {
  return release === '' ? '' : ` in ${release}`
}

/** On one line, in backticks that the text does not hold. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').slice(0, 500)
  const ticks = '`'.repeat(longestRun(line) + 1)
  return ticks.length > 1 ? `${ticks} ${line} ${ticks}` : `\`${line}\``
}

function fence(text: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${ticks}\n${text}\n${ticks}`
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
}
