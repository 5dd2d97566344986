// What is sent is looked at, not typed: finding out what is wrong with it is what this is for.
/* oxlint-disable typescript/no-explicit-any */
import { type HttpAnswer, type TakenRequest, startHttpServer } from '../../../collector/testing.ts'

export interface LinearIssue {
  id: string
  identifier: string
  input: Record<string, unknown>
  stateId: string
  trashed: boolean | null
  comments: { id: string; body: string }[]
  attachments: { url: string; title: string }[]
}

export const API_KEY = 'lin_api_key-of-test'

const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const TEAM = '9cfb482a-81e3-4154-b5b9-2c805e70a02d'
const STATES = [
  { id: 's-done', name: 'Done', type: 'completed', position: 3 },
  { id: 's-shipped', name: 'Shipped', type: 'completed', position: 4 },
  { id: 's-canceled', name: 'Canceled', type: 'canceled', position: 5 },
  { id: 's-todo', name: 'Todo', type: 'unstarted', position: 1 },
  { id: 's-doing', name: 'In Progress', type: 'started', position: 2 },
]

interface Variables {
  input?: Record<string, any>
  id?: string
  ids?: string[]
  key?: string
  url?: string
  title?: string
}

/**
 * A workspace of Linear with the team ENG, as far as https://linear.app/developers/graphql and the published schema say (fields, types and what must be
 * given); ids may be chosen, as UUIDs of version 4, and are taken once. Errors come as `errors`, with 400, or with 200.
 */
export async function startLinear() {
  const issues: LinearIssue[] = []
  const site = {
    url: '',
    issues,
    taken: [] as TakenRequest[],
    before: (_request: TakenRequest): HttpAnswer | undefined => undefined,
    after: (_request: TakenRequest): HttpAnswer | undefined => undefined,
    close: () => {},
  }
  const server = await startHttpServer((request) => {
    const refused = site.before(request)
    if (refused !== undefined) return refused
    const answer = answerTo(request)
    const done = (answer.body as { errors?: unknown }).errors === undefined
    return (done ? site.after(request) : undefined) ?? answer
  })
  site.url = `${server.url}/graphql`
  site.taken = server.taken
  site.close = server.close

  function answerTo({ method, url, headers, body }: TakenRequest): HttpAnswer {
    if (method !== 'POST' || url !== '/graphql' || headers['content-type'] !== 'application/json') return { status: 404, body: {} }
    if (headers.authorization !== API_KEY && headers.authorization !== `Bearer ${API_KEY}-oauth`)
      return fault(
        401,
        'authentication error',
        'AUTHENTICATION_ERROR',
        `Authentication required, not authenticated: ${headers.authorization}`,
      )
    const { query, variables } = JSON.parse(body) as { query: string; variables: Variables }
    const [, operation] = /^(?:query|mutation) (\w+)\(/.exec(query) ?? []
    switch (operation) {
      case 'Team':
        return data({ teams: { nodes: variables.key === 'ENG' ? [{ id: TEAM }] : [] } })
      case 'Find':
        if (variables.ids!.length > 100) return fault(400, 'invalid input', 'INPUT_ERROR', 'first must not be greater than 100')
        return data({ issues: { nodes: issues.filter(({ id }) => variables.ids!.includes(id)).map(shown) } })
      case 'FindComment':
        return data({ comments: { nodes: issues.flatMap(({ comments }) => comments.filter(({ id }) => id === variables.id)) } })
      case 'Create':
        return create(variables, query.includes('attachmentLinkURL('))
      case 'Comment':
        return comment(variables.input!)
      case 'States': {
        const issue = issues.find(({ id }) => id === variables.id)
        if (issue === undefined) return fault(200, 'invalid input', 'INPUT_ERROR', 'Entity not found: Issue')
        return data({ issue: { state: shown(issue).state, team: { states: { nodes: STATES } } } })
      }
      case 'Update': {
        const issue = issues.find(({ id }) => id === variables.id)
        if (issue === undefined || !STATES.some(({ id }) => id === variables.input!['stateId']))
          return fault(200, 'invalid input', 'INPUT_ERROR', 'Entity not found')
        issue.stateId = variables.input!['stateId']
        return data({ issueUpdate: { success: true } })
      }
      default:
        return fault(400, 'graphql error', 'GRAPHQL_VALIDATION_FAILED', `Cannot query: ${query}`)
    }
  }

  function create({ input = {}, id, url, title }: Variables, linked: boolean): HttpAnswer {
    if (!UUID_4.test(input['id'])) return fault(200, 'invalid input', 'INPUT_ERROR', 'id must be a UUID')
    if (input['teamId'] !== TEAM || !input['title'])
      return fault(200, 'invalid input', 'INPUT_ERROR', 'Argument Validation Error: title, teamId')
    if (![0, 1, 2, 3, 4].includes(input['priority'])) return fault(200, 'invalid input', 'INPUT_ERROR', 'priority must be 0 to 4')
    if (issues.some((one) => one.id === input['id'])) return fault(200, 'invalid input', 'INPUT_ERROR', 'Entity Issue already exists')
    if (linked && (id !== input['id'] || !URL.canParse(url ?? '') || !title))
      return fault(200, 'invalid input', 'INPUT_ERROR', 'url must be a URL')
    const issue: LinearIssue = {
      id: input['id'],
      identifier: `ENG-${issues.length + 1}`,
      input,
      stateId: 's-todo',
      trashed: null,
      comments: [],
      attachments: linked ? [{ url: url!, title: title! }] : [],
    }
    issues.push(issue)
    return data({ issueCreate: { success: true, issue: shown(issue) } })
  }

  function comment(input: Record<string, any>): HttpAnswer {
    const issue = issues.find(({ id }) => id === input['issueId'])
    if (issue === undefined) return fault(200, 'invalid input', 'INPUT_ERROR', 'Entity not found: Issue')
    if (!UUID_4.test(input['id']) || !input['body']) return fault(200, 'invalid input', 'INPUT_ERROR', 'Argument Validation Error')
    if (issue.comments.some(({ id }) => id === input['id']))
      return fault(200, 'invalid input', 'INPUT_ERROR', 'Entity Comment already exists')
    issue.comments.push({ id: input['id'], body: input['body'] })
    return data({ commentCreate: { success: true } })
  }

  return site
}

const data = (data: object): HttpAnswer => ({ status: 200, body: { data } })

export const fault = (status: number, type: string, code: string, message: string, headers = {}): HttpAnswer => ({
  status,
  headers,
  body: { data: null, errors: [{ message, extensions: { type, code, userPresentableMessage: message } }] },
})

const shown = ({ id, identifier, trashed, stateId }: LinearIssue) => ({
  id,
  identifier,
  trashed,
  state: { type: STATES.find((state) => state.id === stateId)!.type },
})
