import { AGENT_NAME, defineExporter, judge, safeRequest, secretsOf } from '../../collector/api.ts'
import { act } from './act.ts'
import { callSlack } from './call-slack.ts'
import { config } from './config.ts'
import { InTurn } from './in-turn.ts'
import { postAlert } from './post-alert.ts'
import { SocketMode } from './socket-mode.ts'
import { Threads } from './threads.ts'
import { writeMessage } from './write-message.ts'

const DAY_MS = 86_400_000
/** For what a button asks, of which no delivery keeps the time. */
const ANSWER_MS = 10_000

export default defineExporter({
  type: 'slack',
  description: 'Tells alerts in a channel of Slack: a thread for each problem, with buttons to resolve and archive.',
  stability: { alerts: 'alpha' },
  delivery: 'outbox',
  config,
  leavesMachine: () => true,
  create: ({ webhook_url, token = '', channel = '', app_token, mentions, api_url, allow_private_addresses }, host) => {
    const slack = { apiUrl: api_url, allowPrivateAddresses: allow_private_addresses }
    const threads = new Threads(host.id, channel, host.clock, () => host.store())
    const inTurn = new InTurn()
    const socket =
      app_token === undefined
        ? undefined
        : new SocketMode({
            host,
            allowPrivateAddresses: allow_private_addresses,
            open: async (signal) => String((await callSlack(slack, app_token, 'apps.connections.open', {}, signal))['url']),
            interact: (payload) =>
              act(payload, host, (method, args) => callSlack(slack, token, method, args, AbortSignal.timeout(ANSWER_MS))),
          })
    let stop: (() => void) | undefined
    return {
      start() {
        if (webhook_url !== undefined) return
        stop = host.clock.every(DAY_MS, () =>
          threads
            .removeOld()
            .catch((error: unknown) => host.log.warn('Cannot remove old threads; trying again.', { error: String(error) })),
        )
        socket?.start()
      },
      async export(alerts, _context, signal) {
        for (const alert of alerts) {
          const message = writeMessage(alert, { publicUrl: host.publicUrl(), mentions, buttons: socket !== undefined })
          if (webhook_url === undefined) {
            const call = (method: string, args: object) => callSlack(slack, token, method, args, signal)
            await inTurn.run(alert.thread ?? alert.id, () => postAlert(call, channel, alert, message, threads))
            continue
          }
          const headers = { 'content-type': 'application/json; charset=utf-8', 'user-agent': AGENT_NAME }
          const body = JSON.stringify({ ...message, unfurl_links: false, unfurl_media: false })
          const { allowPrivateAddresses } = slack
          judge(
            await safeRequest({ url: webhook_url, method: 'POST', headers, body, signal, allowPrivateAddresses }),
            secretsOf(webhook_url),
          )
        }
      },
      async shutdown() {
        stop?.()
        await socket?.stop()
      },
    }
  },
})
