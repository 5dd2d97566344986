import { writeSync } from 'node:fs'

/**
 * The places where a crash is proved harmless. A test sets `FAULTLINE_FAILPOINT=<name>` (or `<name>:3` for the third time it is reached)
 * and the process dies there as by `kill -9`; without the variable a failpoint costs one comparison. These lie on the way of an event.
 */
export const FAILPOINTS = [
  'inbox.before_write',
  'inbox.after_write',
  'inbox.before_block_record',
  'inbox.after_block_record',
  'clickhouse.before_insert',
  'clickhouse.after_insert',
  'mongodb.after_map',
  'mongodb.after_issue',
  'mongodb.after_alert',
  'inbox.before_consumed',
  'inbox.after_consumed',
] as const

/** On the way of what people and the product change, rather than of an event. */
export const CHANGE_FAILPOINTS = ['join.after_map', 'merge.after_mark', 'merge.after_map', 'split.after_issue', 'split.after_map'] as const

/** On the way of an alert from a tick of the rules to the outbox. */
export const JUDGING_FAILPOINTS = [
  'alerts.after_begin',
  'alerts.after_claim',
  'alerts.after_log',
  'alerts.after_emit',
  'alerts.after_state',
] as const

/** From there to the other side. */
export const OUTBOX_FAILPOINTS = [
  'alerts.before_outbox',
  'alerts.after_outbox',
  'alerts.before_send',
  'alerts.after_send',
  'alerts.after_sent_mark',
] as const

export type Failpoint = (typeof FAILPOINTS | typeof CHANGE_FAILPOINTS | typeof JUDGING_FAILPOINTS | typeof OUTBOX_FAILPOINTS)[number]

const [armed, count] = (process.env['FAULTLINE_FAILPOINT'] ?? '').split(':')
let remaining = Number(count ?? 1)

export function failpoint(name: Failpoint): void {
  if (name !== armed || --remaining > 0) return
  writeSync(2, `failpoint ${name} reached\n`)
  process.kill(process.pid, 'SIGKILL')
  // SIGKILL is delivered before the next system call returns; spin so that no later line runs.
  for (;;);
}
