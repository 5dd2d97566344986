import type { Alert } from '../../collector/api.ts'
import { SlackError } from './call-slack.ts'
import type { SlackAnswer } from './call-slack.ts'
import type { Thread, Threads } from './threads.ts'
import type { Message } from './write-message.ts'

/** Calls a method with the bot's token. */
export type Call = (method: string, args: object) => Promise<SlackAnswer>

/** The first message was deleted, or the channel is another one now. */
const GONE = new Set(['thread_not_found', 'message_not_found', 'cannot_reply_to_message', 'channel_not_found'])
/** The first message can stay as it is. */
const NOT_CHANGED = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed', 'channel_not_found', 'is_inactive'])

/** `chat.update` would look for names and links in the text if it were not told so. */
const PLAIN = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false }

/**
 * Posts a message to its channel: the first of a thread as such, what follows as answers to it; p1 is shown in the channel again. `resolved` is
 * answered, then the first message is replaced by it, and the thread is done. Each step is written down, so that a delivery that is
 * done again goes on where it was.
 */
export async function postAlert(call: Call, channel: string, alert: Alert, message: Message, threads: Threads): Promise<void> {
  const { id, thread: name, state, severity } = alert
  if (name === undefined) return void (await post(call, channel, message))
  let thread = await threads.find(name)
  if (thread === undefined || !thread.told.includes(id)) {
    const answer = thread === undefined ? undefined : await reply(call, thread, message, severity === 'p1' && state !== 'resolved')
    thread = answer ?? { ...(await post(call, channel, message)), told: [] }
    thread = { ...thread, told: [...thread.told, id] }
    await threads.save(name, thread)
  }
  if (state !== 'resolved') return
  // The thread of a problem whose beginning nobody was told of has no first message but this one.
  if (thread.told[0] !== id) await replaceFirst(call, thread, message)
  await threads.end(name)
}

async function post(call: Call, channel: string, message: Message): Promise<{ channel: string; ts: string }> {
  const posted = await call('chat.postMessage', { channel, ...message, ...PLAIN })
  return { channel: String(posted['channel']), ts: String(posted['ts']) }
}

/** Undefined where the thread is gone. */
async function reply(call: Call, thread: Thread, message: Message, broadcast: boolean): Promise<Thread | undefined> {
  const { channel, ts } = thread
  try {
    await call('chat.postMessage', { channel, thread_ts: ts, reply_broadcast: broadcast, ...message, ...PLAIN })
    return thread
  } catch (error) {
    if (error instanceof SlackError && GONE.has(error.code)) return undefined
    throw error
  }
}

async function replaceFirst(call: Call, { channel, ts }: Thread, message: Message): Promise<void> {
  try {
    await call('chat.update', { channel, ts, ...message, parse: 'none', link_names: false })
  } catch (error) {
    if (!(error instanceof SlackError && NOT_CHANGED.has(error.code))) throw error
  }
}
