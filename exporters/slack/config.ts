import { whyPrivate, z } from '../../collector/api.ts'

const MENTION = /^([UWS][A-Z0-9]{2,}|here|channel|everyone)$/

export const config = z
  .strictObject({
    webhook_url: z.string().optional().describe('An incoming webhook: one channel, no threads, no buttons. This or a token.'),
    token: z
      .string()
      .regex(/^xox[a-z]-/, 'expected the token of a bot, which begins with xoxb-')
      .optional()
      .describe('Token of a bot with the scope chat:write.'),
    channel: z
      .string()
      .regex(/^[#\w.-]+$/, 'expected the id of a channel, such as C0123ABCD, or its name')
      .optional()
      .describe('With a token: id or name of the channel; the bot must be in it.'),
    app_token: z
      .string()
      .regex(/^xapp-/, 'expected a token of the app, which begins with xapp-')
      .optional()
      .describe('Token of the app with the scope connections:write, for the buttons Resolve and Archive by Socket Mode.'),
    mentions: z
      .record(
        z.string().regex(/^[#@]./, 'expected #team or @person'),
        z.string().regex(MENTION, 'expected the id of a member (U…) or of a user group (S…), or here, channel, everyone'),
      )
      .default({})
      .describe('Who is mentioned when an issue belongs to an owner.'),
    api_url: z
      .url({ protocol: /^https?$/, error: 'expected a URL, such as https://slack.com/api' })
      .default('https://slack.com/api')
      .describe('Where the API of Slack is, such as a proxy of your own.'),
    allow_private_addresses: z.boolean().default(false).describe('webhook_url or api_url may be in a private network.'),
  })
  .check(({ value, issues }) => {
    const { webhook_url, token, channel, app_token } = value
    // Without a path of their own, so that no value is shown.
    const wrong = (message: string): void => void issues.push({ code: 'custom', path: [], input: value, message })
    if ((webhook_url === undefined) === (token === undefined)) return wrong('expected either webhook_url or token')
    if (webhook_url !== undefined && !/^https?:$/.test(URL.parse(webhook_url)?.protocol ?? ''))
      wrong('webhook_url: expected a URL such as https://hooks.slack.com/services/…')
    for (const [key, url] of Object.entries({ webhook_url, api_url: value.api_url })) {
      const refused = value.allow_private_addresses || url === undefined ? undefined : whyPrivate(url)
      if (refused !== undefined) wrong(`${key}: ${refused}`)
    }
    if (token !== undefined && channel === undefined) wrong('expected a channel beside the token')
    if (token === undefined && channel !== undefined) wrong('expected no channel beside webhook_url, which has its own')
    if (token === undefined && app_token !== undefined) wrong('expected no app_token beside webhook_url: buttons need a token')
  })

export type Config = z.output<typeof config>
