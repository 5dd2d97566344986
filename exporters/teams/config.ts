import { whyPrivate, z } from '../../collector/api.ts'

export const config = z
  .strictObject({
    webhook_url: z
      .string()
      .describe('URL of a workflow that begins when a Teams webhook request is received; all of it but the host is secret.'),
    allow_private_addresses: z.boolean().default(false).describe('webhook_url may be in a private network, such as a proxy of your own.'),
  })
  .check(({ value, issues }) => {
    const { webhook_url: url, allow_private_addresses } = value
    const refused = allow_private_addresses ? undefined : whyPrivate(url)
    const meant = /^https?:$/.test(URL.parse(url)?.protocol ?? '')
    if (meant && refused === undefined) return
    // Without a path of its own, so that the value is not shown.
    const message = `webhook_url: ${refused ?? 'expected the URL that Teams shows when a workflow with a webhook is made'}`
    issues.push({ code: 'custom', path: [], input: value, message })
  })
