import { ticketFields, whyPrivate, z } from '../../collector/api.ts'

const name = () => z.string().min(1).max(255)

export const config = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/, error: 'expected a URL, such as https://acme.atlassian.net' })
      .transform((url) => url.replace(/\/+$/, ''))
      .describe('The site; with a token that has scopes, or with OAuth, https://api.atlassian.com/ex/jira/<cloud id>'),
    email: z.string().min(3).optional().describe('Whose token it is; tickets are in the name of that account'),
    token: z.string().min(1).optional().describe('API token of that account'),
    bearer: z.string().min(1).optional().describe('Access token of OAuth 2.0, instead of email and token'),
    project: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]{1,254}$/, 'expected the key of a project, such as SHOP')
      .describe('Key of the project in which tickets are made'),
    issue_type: name().default('Bug').describe('Type of the tickets, as the project names it'),
    labels: z
      .array(z.string().regex(/^\S{1,255}$/, 'expected a label, which has no spaces'))
      .max(20)
      .default([])
      .describe('Of each ticket, beside the one by which it is found again'),
    priorities: z
      .strictObject({ p1: name().optional(), p2: name().optional(), p3: name().optional() })
      .prefault({})
      .describe('What each severity is called in Jira; the priority is left alone where absent'),
    transitions: z
      .strictObject({ done: name().optional(), open: name().optional() })
      .prefault({})
      .describe('Names of the transitions that close and reopen; where absent, the first that leads to a status of that category'),
    allow_private_addresses: z.boolean().default(false).describe('The site may be in a private network'),
    ...ticketFields,
  })
  .check(({ value: { url, email, token, bearer, allow_private_addresses }, issues }) => {
    const wrong = (key: string, message: string): void => void issues.push({ code: 'custom', path: [key], input: undefined, message })
    const some = email !== undefined || token !== undefined
    const basic = email !== undefined && token !== undefined
    if (bearer === undefined ? !basic : some) wrong('token', 'expected either email and token, or bearer')
    const refused = allow_private_addresses ? undefined : whyPrivate(url)
    if (refused !== undefined) wrong('url', refused)
  })

export type Config = z.output<typeof config>
