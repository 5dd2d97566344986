import { matches } from '../data/rules.js'

export class Inbox {
  constructor(store) {
    this.store = store
    store.subscribe((state) => this.render(state))
  }

  render(state) {
    this.title = this.heading(state)
    this.rows = state.threads.map((thread) => this.row(thread))
  }

  heading(state) {
    return state.selected ? `${state.selected.subject.trim()}` : 'Inbox'
  }

  row(thread) {
    return [thread.id, initials(thread.sender), ago(thread.at)].join(' ')
  }

  filter(filter) {
    return this.store.state.threads.filter((thread) => matches(filter, thread))
  }
}

function initials(sender) {
  const [first, last] = sender.name.split(' ')
  return first[0] + last[0]
}

function ago(at) {
  return new Intl.DateTimeFormat('en', { dateStyle: 'short' }).format(at)
}
