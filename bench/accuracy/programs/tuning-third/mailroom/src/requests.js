// Which bad input reaches which bug. Data alone.
export function requestOf(bug, v) {
  const n = Number(v.id)
  const thread = { id: n, subject: v.word, sender: { name: 'Jo Ek' }, at: 1.7e12 }
  const threads = [thread]
  switch (bug) {
    case 'action-unknown':
      return { what: 'act', threads, action: { type: v.word } }
    case 'stars-negative':
      return { what: 'act', threads, action: { type: 'star', id: n, stars: -1 - (n % 50) } }
    case 'selected-without-subject':
      return { what: 'act', threads: [{ ...thread, subject: undefined }], action: { type: 'select', id: n } }
    case 'sender-missing':
      return { what: 'act', threads: [{ ...thread, sender: null }], action: { type: 'select', id: n } }
    case 'one-word-sender':
      return { what: 'act', threads: [{ ...thread, sender: { name: 'Plato' } }], action: { type: 'select', id: n } }
    case 'date-invalid':
      return { what: 'act', threads: [{ ...thread, at: NaN }], action: { type: 'select', id: n } }
    case 'filter-unknown-field':
      return { what: 'search', threads, filter: nest(n % 5, { field: v.word, text: v.name }) }
    case 'filter-without-text':
      return { what: 'search', threads, filter: nest(n % 4, { field: 'subject' }) }
    case 'pattern-invalid':
      return { what: 'search', pattern: `(${v.word}` }
    case 'filter-of-itself': {
      const filter = { any: [], size: true }
      filter.any.push(filter)
      return { what: 'search', filter }
    }
    case 'address-invalid':
      return { what: 'compose', to: [v.email, v.email.replace('@', ' ')] }
    case 'attachments-too-large':
      return { what: 'compose', files: [{ size: 2e6 + n, path: v.word }] }
    case 'attachment-without-path':
      return { what: 'compose', files: [{ size: n % 1000 }] }
    case 'template-value-missing':
      return { what: 'compose', template: `Dear {name}, {${v.word.replace(/\W/g, '')}}`, values: { name: v.name } }
    case 'quote-depth-negative':
      return { what: 'compose', quoted: { body: v.word }, depth: -1 - (n % 40) }
    case 'transport-without-deliver':
      return { what: 'compose', transport: { name: v.word } }
    case 'api-failed':
      return { what: 'read', id: v.token, reply: { status: [500, 503, 404, 429][n % 4], text: '' } }
    case 'answer-not-json':
      return { what: 'read', id: v.id, reply: { status: 200, text: [`<!doctype html><p>${v.word}`, `{"a": ${v.word}`, ''][n % 3] } }
    case 'thread-without-messages':
      return { what: 'read', id: v.id, reply: { status: 200, text: '{}' } }
    case 'message-is-null':
      return { what: 'read', id: v.id, reply: { status: 200, text: '{"messages": [null]}' } }
    case 'folder-without-unread':
      return { what: 'read', folder: v.word, reply: { status: 200, text: '{"folder": {}}' } }
    case 'name-badly-encoded':
      return { what: 'name', text: `%E0%A4%A${v.word}` }
  }
}

function nest(levels, filter) {
  return levels === 0 ? filter : { any: [nest(levels - 1, filter)] }
}
