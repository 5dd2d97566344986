import type { Host } from '../../collector/api.ts'
import { changeIssues } from '../../collector/store/index.ts'
import type { Call } from './post-alert.ts'
import { ACTIONS, type Block } from './write-message.ts'

/** What is used of https://docs.slack.dev/reference/interaction-payloads/block_actions-payload. */
interface BlockActions {
  type?: string
  user?: { id?: string; username?: string; name?: string }
  container?: { channel_id?: string; message_ts?: string; thread_ts?: string }
  message?: { text?: string; blocks?: Block[] }
  actions?: { action_id?: string; value?: string }[]
}

/**
 * Does what somebody pressed a button for: changes the issue in that person's name, answers in the thread, and takes the buttons away. Other
 * payloads are passed over.
 */
export async function act(payload: unknown, host: Host, call: Call): Promise<void> {
  const { type, user, container, message, actions = [] } = (payload ?? {}) as BlockActions
  const { channel_id: channel, message_ts: ts } = container ?? {}
  if (type !== 'block_actions' || channel === undefined || ts === undefined) return
  for (const { action_id = '', value = '' } of actions) {
    if (!Object.hasOwn(ACTIONS, action_id) || value === '') continue
    const { change, done, label } = ACTIONS[action_id as keyof typeof ACTIONS]
    const actor = user?.username || user?.name || user?.id || 'somebody in Slack'
    const who = user?.id === undefined ? 'somebody' : `<@${user.id}>`
    const answer = (text: string) => call('chat.postMessage', { channel, thread_ts: container?.thread_ts ?? ts, text, parse: 'none' })
    let changed
    try {
      changed = await changeIssues(host.store(), host.clock, [value], change, actor)
    } catch (error) {
      host.log.error(`Cannot ${label.toLowerCase()} an issue as a button in Slack asked`, { issue: value, error })
      await answer(`It could not be done, ${who}. Try again, or open the issue in Faultline.`)
      continue
    }
    if (changed.length === 0) {
      await answer(`It could not be done, ${who}: the issue does not exist any more.`)
      continue
    }
    await answer(`${done} by ${who}.`)
    if (message?.blocks === undefined) continue
    const blocks = message.blocks.filter((block) => block.type !== 'actions').map(withoutId)
    await call('chat.update', { channel, ts, text: message.text ?? done, blocks, parse: 'none', link_names: false })
  }
}

/** A message that is changed has new ids of its blocks. */
function withoutId(block: Block): Block {
  const { block_id: _id, ...rest } = block
  return rest
}
