import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { faultsOfMessage } from './check-message.ts'
import { serveWebSockets, type ServedSocket } from './web-socket-server.ts'

/** Arguments of a method, or the body of an incoming webhook. */
export interface SlackArgs {
  channel?: string
  ts?: string
  thread_ts?: string
  reply_broadcast?: boolean
  text?: string
  parse?: string
  blocks?: { type: string; text?: { text: string }; fields?: { text: string }[]; elements?: { text: unknown; value?: string }[] }[]
}

export interface SlackCall {
  method: string
  authorization: string
  args: SlackArgs
}

export interface SlackServer {
  /** For `api_url`. */
  apiUrl: string
  /** For `webhook_url`. */
  webhookUrl: string
  calls: SlackCall[]
  /** Messages that are in the channel, by `ts`. */
  messages: Map<string, SlackArgs>
  sockets: ServedSocket[]
  /** What the next calls answer instead: an `error`, or a status. Taken from the front; undefined lets a call through. */
  next: (
    { error: string; headers?: Record<string, string> } | { status: number; body?: string; headers?: Record<string, string> } | undefined
  )[]
  /** What `apps.connections.open` answers: a refusal, or not. */
  openError?: string
  close(): void
}

export const BOT_TOKEN = 'xoxb-BOT-SECRET'
export const APP_TOKEN = 'xapp-APP-SECRET'

/** Slack, as far as its documentation says what it wants: refuses what it would refuse, and keeps what was posted. */
export async function startSlack(): Promise<SlackServer> {
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const method = incoming.url!.replace('/api/', '')
    const authorization = incoming.headers.authorization ?? ''
    const args = JSON.parse(Buffer.concat(chunks).toString()) as SlackArgs
    slack.calls.push({ method, authorization, args })
    const instead = method === 'apps.connections.open' ? undefined : slack.next.shift()
    if (instead !== undefined && 'status' in instead)
      return void response.writeHead(instead.status, instead.headers).end(instead.body ?? 'no')
    if (method.startsWith('/services/')) return void response.end(answerHook(args, response))
    const typed = incoming.headers['content-type'] === 'application/json; charset=utf-8'
    const answer =
      instead !== undefined ? { ok: false, ...instead } : typed ? answerMethod(method, authorization, args) : refuse('invalid_post_type')
    response.writeHead(200, { 'content-type': 'application/json', ...instead?.headers }).end(JSON.stringify(answer))
  })
  serveWebSockets(server, (socket) => {
    slack.sockets.push(socket)
    socket.send({ type: 'hello', num_connections: slack.sockets.length, connection_info: { app_id: 'A1' }, debug_info: {} })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const slack: SlackServer = {
    apiUrl: `http://${host}/api`,
    webhookUrl: `http://${host}/services/T0/B0/HOOK-SECRET`,
    calls: [],
    messages: new Map(),
    sockets: [],
    next: [],
    close() {
      for (const socket of slack.sockets) socket.cut()
      server.closeAllConnections()
      server.close()
    },
  }
  return slack

  /** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. */
  function answerHook(args: SlackArgs, response: { statusCode: number }): string {
    const faults = faultsOfMessage(args)
    if (faults.length > 0) response.statusCode = 400
    else slack.messages.set(String(slack.messages.size), args)
    return faults.length > 0 ? `invalid_payload: ${faults.join('; ')}` : 'ok'
  }

  function answerMethod(method: string, authorization: string, args: SlackArgs): object {
    if (method === 'apps.connections.open') {
      if (authorization !== `Bearer ${APP_TOKEN}`) return refuse('not_allowed_token_type')
      return slack.openError === undefined ? { ok: true, url: `ws://${host}/link/?ticket=TICKET-SECRET` } : refuse(slack.openError)
    }
    if (authorization !== `Bearer ${BOT_TOKEN}`) return refuse('invalid_auth')
    const faults = args.blocks === undefined ? [] : faultsOfMessage(args)
    if (faults.length > 0) return refuse('invalid_blocks', faults)
    if (method === 'chat.postMessage') {
      if (!['C1', '#alerts'].includes(args.channel ?? '')) return refuse('channel_not_found')
      if (args.thread_ts !== undefined && !slack.messages.has(args.thread_ts)) return refuse('thread_not_found')
      const ts = `1800000000.${String(slack.messages.size).padStart(6, '0')}`
      slack.messages.set(ts, args)
      return { ok: true, channel: 'C1', ts, message: args }
    }
    if (method === 'chat.update') {
      // Names are taken by chat.postMessage alone.
      if (args.channel !== 'C1') return refuse('channel_not_found')
      if (args.ts === undefined || !slack.messages.has(args.ts)) return refuse('message_not_found')
      slack.messages.set(args.ts, args)
      return { ok: true, channel: 'C1', ts: args.ts }
    }
    return refuse('unknown_method')
  }
}

const refuse = (error: string, messages?: string[]): object => ({
  ok: false,
  error,
  ...(messages === undefined ? {} : { response_metadata: { messages } }),
})
