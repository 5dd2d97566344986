import type { IssueOwners, IssueSummary, OwnershipImported, OwnershipTested, ProjectSettings } from '../src/lib/api/types.ts'

interface Body {
  issue?: string
  text?: string
  rules?: string
  settings?: ProjectSettings['settings']
}

export const OWNERSHIP: NonNullable<ProjectSettings['settings']['ownership']> = {
  rules: [
    '# what is general stands above, what is special below',
    'service:storefront         #storefront',
    'service:checkout           #checkout @bo',
    'path:src/pay/**            #payments @ada',
    'module:com.acme.ledger.*   #ledger',
    'url:*/admin/*              @bo',
    'tag.customer_tier:gold     #vip',
    'path:src/pay/generated/**  nobody',
  ].join('\n'),
  auto_assign: true,
  teams: [
    { handle: '#payments', routes: ['slack/payments', 'pagerduty/payments'], members: ['@ada', '@cy'] },
    { handle: '#checkout', routes: ['slack/checkout'], members: ['@bo'] },
    { handle: '#storefront', routes: [], members: ['@cy'] },
  ],
  people: [
    { handle: '@ada', routes: ['email/ada'] },
    { handle: '@cy', routes: ['slack/cy'] },
  ],
}

const owned = {
  owners: ['#payments', '@ada'],
  match: {
    line: 4,
    rule: 'path:src/pay/**            #payments @ada',
    matched: 'src/pay/charge.ts',
    why: 'src/pay/charge.ts matches line 4',
  },
  places: ['/srv/app/src/pay/charge.ts'],
  routes: ['slack/payments', 'pagerduty/payments'],
}

export const ownersOf = (issue: IssueSummary): IssueOwners => ({ issueId: issue.id, ...owned, owner: issue.assignee ?? '#payments' })

/** SHOP-1 belongs to nobody; rules with `wrong` in them are wrong in their second line. */
export function answerOwnership(path: string, body: Body): { status: number; body: unknown } | undefined {
  const wrong = {
    status: 400,
    body: {
      type: '/api/v1/problems#bad-request',
      title: 'The request can not be understood',
      status: 400,
      detail: '',
      errors: [
        { at: 'body.settings.ownership.rules', expected: 'line 2, column 7: expected #team or @person, got wrong' },
        {
          at: 'body.settings.ownership.teams[1].routes[0]',
          expected: 'expected an exporter of the alerts pipeline, such as slack/payments',
        },
      ],
    },
  }
  if (body.settings?.ownership?.rules.includes('wrong')) return wrong
  if (path === '/ownership/test') {
    const none = { owners: [], match: null, places: ['/srv/app/src/cart/total.ts', '/srv/app/src/main.ts'], routes: [] }
    return {
      status: 200,
      body: { eventId: 'a'.repeat(32), issueId: 'b'.repeat(20), ...(body.issue === 'SHOP-1' ? none : owned) } satisfies OwnershipTested,
    }
  }
  if (path === '/ownership/import') {
    const imported: OwnershipImported = {
      rules: `# from CODEOWNERS\npath:** #all\n# end of CODEOWNERS\n\n${body.rules}`,
      taken: 1,
      notes: [
        {
          line: 2,
          text: '/*.js @ada',
          taken: false,
          why: 'it means files at the root alone, which a stack trace does not tell; write path: with a folder',
        },
        { line: 3, text: 'src/[ab].ts @ada', taken: true, why: 'brackets are taken as they are, not as a choice of letters' },
      ],
      teams: [{ from: '@acme/all', to: '#all' }],
    }
    return { status: 200, body: imported }
  }
  return undefined
}
