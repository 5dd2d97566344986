import { ticketFields, whyPrivate, z } from '../../collector/api.ts'

const priority = z.int().min(0).max(4)
const name = () => z.string().min(1).max(255)

export const config = z
  .strictObject({
    api_key: z.string().min(1).optional().describe('Personal API key; tickets are in the name of its owner'),
    oauth_token: z.string().min(1).optional().describe('Access token of an OAuth application, instead of api_key'),
    endpoint: z
      .url({ protocol: /^https?$/, error: 'expected a URL' })
      .default('https://api.linear.app/graphql')
      .describe('Where the API is'),
    team: z
      .string()
      .regex(/^[A-Z0-9]{1,10}$/, 'expected the key of a team, such as ENG')
      .describe('Key of the team whose tickets they are'),
    label_ids: z.array(z.uuid()).max(20).default([]).describe('Ids of labels for each ticket'),
    project_id: z.uuid().optional().describe('Id of the project for each ticket'),
    priorities: z
      .strictObject({ p1: priority.default(1), p2: priority.default(2), p3: priority.default(3) })
      .prefault({})
      .describe('What each severity is in Linear: 1 urgent, 2 high, 3 medium, 4 low, 0 none'),
    states: z
      .strictObject({ done: name().optional(), open: name().optional() })
      .prefault({})
      .describe(
        'Names of the states into which tickets are closed and reopened; where absent, the first completed and the first unstarted one',
      ),
    allow_private_addresses: z.boolean().default(false).describe('The endpoint may be in a private network, such as a proxy of your own'),
    ...ticketFields,
  })
  .check(({ value: { api_key, oauth_token, endpoint, allow_private_addresses }, issues }) => {
    const wrong = (key: string, message: string): void => void issues.push({ code: 'custom', path: [key], input: undefined, message })
    if ((api_key === undefined) === (oauth_token === undefined)) wrong('api_key', 'expected either api_key or oauth_token')
    const refused = allow_private_addresses ? undefined : whyPrivate(endpoint)
    if (refused !== undefined) wrong('endpoint', refused)
  })

export type Config = z.output<typeof config>
