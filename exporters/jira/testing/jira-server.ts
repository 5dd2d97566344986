// What is sent is looked at, not typed: finding out what is wrong with it is what this is for.
/* oxlint-disable typescript/no-explicit-any */
import { type HttpAnswer, type TakenRequest, startHttpServer } from '../../../collector/testing.ts'
import type { Document, Node } from '../document.ts'

export interface JiraIssue {
  id: string
  key: string
  state: 'open' | 'done'
  fields: Record<string, any>
  comments: { body: Document }[]
  /** The search does not show it yet. */
  unindexed: boolean
}

export const EMAIL = 'bot@example.com'
export const TOKEN = 'ATATT-token-of-test'

/** The statuses of the project, with what leads to each from anywhere. */
const TRANSITIONS = [
  { id: '11', name: 'To Do', to: { name: 'To Do', statusCategory: { key: 'new' } } },
  { id: '21', name: 'Start', to: { name: 'In Progress', statusCategory: { key: 'indeterminate' } } },
  { id: '31', name: 'Close as done', to: { name: 'Done', statusCategory: { key: 'done' } } },
]

/**
 * A site of Jira Cloud with the project SHOP, as far as https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/,
 * .../api-group-issue-search/ and .../api-group-issue-comments/ say: 201 for what is made, 204 for a transition, 400 with the fields that are wrong.
 */
export async function startJira() {
  const issues: JiraIssue[] = []
  const site = {
    url: '',
    issues,
    taken: [] as TakenRequest[],
    /** New issues are not found by a search until this is false. */
    slowIndex: false,
    transitions: TRANSITIONS as typeof TRANSITIONS,
    /** Answers before anything is done, or after it was done, where it answers at all. */
    before: (_request: TakenRequest): HttpAnswer | undefined => undefined,
    after: (_request: TakenRequest): HttpAnswer | undefined => undefined,
    close: () => {},
  }
  const server = await startHttpServer((request) => {
    const refused = site.before(request)
    if (refused !== undefined) return refused
    const answer = answerTo(request)
    return (answer.status < 300 ? site.after(request) : undefined) ?? answer
  })
  site.url = server.url
  site.taken = server.taken
  site.close = server.close

  function answerTo({ method, url, headers, body }: TakenRequest): HttpAnswer {
    if (headers.authorization !== `Basic ${Buffer.from(`${EMAIL}:${TOKEN}`).toString('base64')}`)
      return { status: 401, body: { errorMessages: [`Client must be authenticated to access this resource: ${headers.authorization}`] } }
    const { pathname, searchParams } = new URL(url, 'http://jira')
    const path = pathname.replace('/rest/api/3/', '')
    const given = body === '' ? {} : (JSON.parse(body) as Record<string, any>)
    if (method === 'POST' && path === 'search/jql') return search(given)
    if (method === 'POST' && path === 'issue') return create(given)
    if (method === 'POST' && path === 'issue/bulkfetch') return fetchAll(given)
    const [, id, part] = /^issue\/(\d+)\/(comment|transitions)$/.exec(path) ?? []
    const issue = issues.find((one) => one.id === id)
    if (issue === undefined)
      return { status: 404, body: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} } }
    if (part === 'transitions' && method === 'GET') return { status: 200, body: { transitions: site.transitions } }
    if (part === 'transitions') return transition(issue, given)
    if (method === 'GET') {
      const newest = issue.comments.toReversed().slice(0, Number(searchParams.get('maxResults')))
      return searchParams.get('orderBy') === '-created' ? { status: 200, body: { comments: newest } } : { status: 400 }
    }
    if (!isDocument(given['body'])) return wrong({ comment: 'Comment body is not valid!' })
    issue.comments.push({ body: given['body'] })
    return { status: 201, body: { id: String(issue.comments.length) } }
  }

  function search({ jql, fields, maxResults }: Record<string, any>): HttpAnswer {
    const [, project, label] = /^project = "(\w+)" AND labels = "([\w-]+)" ORDER BY created ASC$/.exec(jql) ?? []
    if (project === undefined || !Array.isArray(fields) || !(maxResults > 0)) return wrong({ jql: 'Error in the JQL Query' })
    const found = issues.filter(({ unindexed, fields }) => (!unindexed || !site.slowIndex) && fields['labels'].includes(label))
    return { status: 200, body: { isLast: true, issues: found.slice(0, maxResults).map(shown) } }
  }

  function create({ fields }: Record<string, any>): HttpAnswer {
    const errors: Record<string, string> = {}
    if (fields.project?.key !== 'SHOP') errors['project'] = 'valid project is required'
    if (!['Bug', 'Task'].includes(fields.issuetype?.name)) errors['issuetype'] = 'Specify a valid issue type'
    if (!fields.summary || fields.summary.length > 255 || fields.summary.includes('\n'))
      errors['summary'] = 'Summary must be less than 255 characters.'
    if (!isDocument(fields.description)) errors['description'] = 'Operation value must be an Atlassian Document'
    if (!fields.labels.every((label: string) => /^\S{1,255}$/.test(label))) errors['labels'] = "The label can't contain spaces."
    if (fields.priority !== undefined && !['Highest', 'High', 'Low'].includes(fields.priority.name))
      errors['priority'] = 'Specify a valid priority'
    if (Object.keys(errors).length > 0) return wrong(errors)
    const number = issues.length + 1
    const issue: JiraIssue = { id: String(10_000 + number), key: `SHOP-${number}`, state: 'open', fields, comments: [], unindexed: true }
    issues.push(issue)
    return { status: 201, body: { id: issue.id, key: issue.key, self: `${site.url}/rest/api/3/issue/${issue.id}` } }
  }

  function fetchAll({ issueIdsOrKeys, fields }: Record<string, any>): HttpAnswer {
    if (!Array.isArray(fields) || issueIdsOrKeys.length > 100 || issueIdsOrKeys.length === 0)
      return wrong({ issueIdsOrKeys: 'at most 100' })
    return { status: 200, body: { issues: issues.filter(({ id }) => issueIdsOrKeys.includes(id)).map(shown), issueErrors: [] } }
  }

  function transition(issue: JiraIssue, given: Record<string, any>): HttpAnswer {
    const found = site.transitions.find(({ id }) => id === given['transition']?.id)
    if (found === undefined)
      return { status: 400, body: { errorMessages: ['It seems that you have tried to perform an illegal workflow operation.'] } }
    issue.state = found.to.statusCategory.key === 'done' ? 'done' : 'open'
    return { status: 204 }
  }

  return site
}

const wrong = (errors: Record<string, string>): HttpAnswer => ({ status: 400, body: { errorMessages: [], errors } })

const shown = ({ id, key, state }: JiraIssue) => ({
  id,
  key,
  fields: { status: { statusCategory: { key: state === 'done' ? 'done' : 'indeterminate' } } },
})

const BLOCKS: Readonly<Record<string, readonly string[]>> = {
  doc: ['paragraph', 'bulletList'],
  bulletList: ['listItem'],
  listItem: ['paragraph', 'bulletList'],
  paragraph: ['text'],
}

/** https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/: which nodes may stand in which, no empty text, 32,767 characters. */
function isDocument(given: Document | undefined): boolean {
  if (given?.type !== 'doc' || given.version !== 1) return false
  let length = 0
  const sound = (node: Node): boolean => {
    if (node.type !== 'text')
      return Array.isArray(node.content) && node.content.every((one) => BLOCKS[node.type]?.includes(one.type) && sound(one))
    length += node.text?.length ?? 0
    const marks = node.marks ?? []
    return (
      typeof node.text === 'string' &&
      node.text !== '' &&
      marks.every((mark) => mark.type === 'strong' || URL.canParse(mark.attrs?.['href'] ?? ''))
    )
  }
  return sound(given) && length <= 32_767
}
