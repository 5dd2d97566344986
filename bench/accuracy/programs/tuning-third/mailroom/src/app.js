import { Client } from './data/client.js'
import { compile, count } from './data/rules.js'
import { Store } from './data/store.js'
import { Compose, decodeName } from './views/compose.js'
import { Inbox } from './views/inbox.js'

/** What a person does, as the page's handlers do it. */
export class App {
  constructor(ask) {
    this.client = new Client(ask)
  }

  async perform({ what, ...rest }) {
    return this[what](rest)
  }

  open(threads) {
    const store = new Store({ threads, stars: new Map() })
    return { store, inbox: new Inbox(store) }
  }

  act({ threads, action }) {
    this.open(threads).store.dispatch(action)
  }

  search({ threads, filter, pattern }) {
    if (pattern !== undefined) return compile(pattern)
    if (filter.field === undefined && filter.size) return count(filter)
    return this.open(threads).inbox.filter(filter)
  }

  compose({ to = [], files = [], template = '', values = {}, quoted, depth, transport }) {
    const draft = new Compose().to(to).attach(files).write(template, values)
    if (quoted) draft.quote(quoted, depth)
    return draft.send(transport ?? { deliver: (mail) => mail })
  }

  async read({ id, folder }) {
    return folder ? this.client.folder(folder) : this.client.thread(id)
  }

  name({ text }) {
    return decodeName(text)
  }
}
