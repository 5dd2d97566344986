import { whyPrivate, z } from '../../collector/api.ts'

const severity = z.enum(['critical', 'error', 'warning', 'info'])

export const config = z
  .strictObject({
    routing_key: z
      .string()
      .regex(/^[0-9a-zA-Z]{32}$/, 'expected the 32 letters and digits of an Events API v2 integration key')
      .describe('Integration key of an "Events API v2" integration of the service that is to be paged'),
    endpoint: z
      .url({ protocol: /^https?$/, error: 'expected a URL, such as https://events.eu.pagerduty.com/v2/enqueue' })
      .default('https://events.pagerduty.com/v2/enqueue')
      .describe('For accounts of the service region EU: https://events.eu.pagerduty.com/v2/enqueue'),
    severities: z
      .strictObject({ p1: severity.default('critical'), p2: severity.default('error'), p3: severity.default('warning') })
      .prefault({})
      .describe('What each severity of a rule is called at PagerDuty; digests and trials are always info'),
    allow_private_addresses: z.boolean().default(false).describe('The endpoint may be in a private network, such as a proxy of your own'),
  })
  .check(({ value: { endpoint, allow_private_addresses }, issues }) => {
    const refused = allow_private_addresses ? undefined : whyPrivate(endpoint)
    if (refused !== undefined) issues.push({ code: 'custom', path: ['endpoint'], input: undefined, message: refused })
  })

export type Config = z.output<typeof config>
