import { cutText } from '../../model/cut.ts'
import { LIMITS } from '../../model/limits.ts'
import { messageOf } from './attempt.ts'

/** What an error says, without what stands behind the host of an address: the addresses of webhooks are their secrets. */
export function sayable(error: unknown): string {
  const text = messageOf(error).replace(/\b([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/?#@]*@)?([^\s/?#"'<>]+)[^\s"'<>]*/gi, '$1$2/...')
  return cutText(text, LIMITS.outboxText)
}
