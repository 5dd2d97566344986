import type { IgnoreRule, ServiceInfo } from '#lib/api/types.ts'

/** What each rule of `ignore` drops, for a person; the README of the processor says it in full. */
export const RULES: Record<IgnoreRule, { name: string; drops: string }> = {
  client_cancelled: {
    name: 'Cancelled by the client',
    drops: 'The client went away or cancelled: AbortError, context canceled, CancelledError',
  },
  control_flow: { name: 'Control flow', drops: 'GeneratorExit, and StopIteration that an iterator raises' },
  process_stopped: { name: 'Stopped on purpose', drops: 'SystemExit with code 0, KeyboardInterrupt, the signals by which Ruby ends' },
  http_redirect: { name: 'Redirects', drops: 'Redirects that frameworks throw' },
  http_not_found: { name: 'Addresses that do not exist', drops: 'The not-found errors of web frameworks' },
  http_client_error: { name: 'Other answers of 400 to 499', drops: 'What frameworks throw to answer them' },
  health_check: { name: 'Health checks', drops: 'Those answered by 200 to 399, 429 or 503' },
  browser_extension: { name: 'Browser extensions', drops: 'Errors all of whose frames are of an extension' },
  injected_script: { name: 'Injected scripts', drops: 'Scripts that apps and browsers put into the pages they show' },
  foreign_script: { name: 'Foreign scripts', drops: '“Script error.” without a stack, of which browsers tell nothing' },
  resize_observer: { name: 'ResizeObserver', drops: 'The notice of browsers that a ResizeObserver loops' },
}

/** Reasons for which an exception is not stored that no rule of `ignore` is behind. */
const OTHER: Record<string, string> = {
  same_error: 'seen already on another span',
}

/** Whether it is a rule that can be switched off. */
export function isRule(name: string): name is IgnoreRule {
  return Object.hasOwn(RULES, name)
}

export function reasonOf(name: string): string {
  return isRule(name) ? RULES[name].name.toLowerCase() : (OTHER[name] ?? name.replaceAll('_', ' '))
}

/** Dropped by reason over several services: on one day (UTC, `2026-01-31`), and over all days that are kept. */
export function addDrops(
  services: readonly Pick<ServiceInfo, 'drops' | 'dropsByDay'>[],
  day: string,
): Record<string, { day: number; all: number }> {
  const sums: Record<string, { day: number; all: number }> = {}
  const of = (name: string) => (sums[name] ??= { day: 0, all: 0 })
  for (const { drops, dropsByDay } of services) {
    for (const [name, count] of Object.entries(drops)) of(name).all += count
    for (const [name, count] of Object.entries(dropsByDay.find((one) => one.day === day)?.drops ?? {})) of(name).day += count
  }
  return sums
}
