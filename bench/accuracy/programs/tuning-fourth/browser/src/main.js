import { burndown, calendarCell, repeat } from './board/dates.js'
import { longest, outline } from './board/outline.js'
import { BoardStore } from './board/store.js'
import { Client, loadBoard, members, removeAttachment, saveCard } from './net/client.js'
import { connect, settingsFrom } from './net/socket.js'
import { Avatar, CardView, formatEffort, ListView, shortcut } from './ui/views.js'

const { seed, door, transport } = globalThis.plannerSettings
const pick = (...of) => of[seed % of.length]
const id = (seed * 7907) % 100000
const word = pick('Roadmap', 'Intake', 'Sprint', 'Retro', 'Launch', 'Hiring', 'Backlog', 'Audit', 'Website')
const name = pick('Ida Moreau', 'Jon Falk', 'Mika Sato', 'Lena Ortiz', 'Paul Adeyemi')

function freshBoard() {
  const cards = [{ id, title: `${word} kickoff`, labels: [] }]
  return { id: `b${id}`, revision: seed, columns: [{ id: 'todo', cards }, { id: 'doing', cards: [] }] }
}

const store = () => new BoardStore(freshBoard())
const client = new Client(transport)
const tree = () => {
  const length = 2 + (seed % 4)
  return new Map(Array.from({ length }, (_, i) => [i, { title: `${word} ${i}`, children: [(i + 1) % length] }]))
}

const actions = [
  ['dropped-outside', 'drop', () => store().dispatch({ type: 'move', payload: { card: id, from: 'todo', to: `${word}-${id}` } })],
  ['assign-without-list', 'click', () => store().dispatch({ type: 'assign', payload: { card: id, user: name } })],
  ['label-of-null-name', 'submit', () => store().dispatch({ type: 'label', payload: { card: id, labels: [{ name: null }] } })],
  ['action-unknown', 'click', () => store().dispatch({ type: pick('archive', 'clone', 'pin'), payload: { card: id } })],
  ['undo-of-nothing', 'keydown', () => store().undo()],
  ['stale-revision', 'message', () => connect(store()).receive(JSON.stringify({ kind: 'board.saved', revision: seed + 7 + (id % 5) }))],
  ['moved-of-gone-card', 'message', () => connect(store()).receive(JSON.stringify({ kind: 'card.moved', card: { id: -id }, to: 'doing' }))],
  ['nameless-present', 'message', () => connect(store()).receive(JSON.stringify({ kind: 'presence', users: [{ id }] }))],
  ['message-unknown', 'message', () => connect(store()).receive(JSON.stringify({ kind: `${word.toLowerCase()}.${pick('created', 'closed', 'shared')}` }))],
  ['settings-damaged', 'load', () => settingsFrom(new Map([['ui', pick(`{theme:${word}}`, `dark;${id}`, `{"theme":"${word}"`)]]), 'ui')],
  ['due-is-text', 'render', () => calendarCell({ due: pick(`${word} week`, 'asap', `after ${word}`), title: word })],
  ['sprint-without-start', 'render', () => burndown({ start: pick('tbd', undefined, `${word} start`), end: '2031-06-01', points: 21 })],
  ['sprint-ends-first', 'render', () => burndown({ start: '2031-06-10', end: `2031-06-0${1 + (seed % 8)}`, points: 21 })],
  ['repeat-rule', 'submit', () => repeat(pick(`weekly on ${word}`, 'each month', `${seed} days`))],
  ['outline-loops', 'render', () => outline(tree(), 0)],
  ['longest-of-none', 'render', () => longest([])],
  ['single-name', 'render', () => new Avatar({ name: name.split(' ')[0] }).render()],
  ['unestimated', 'render', () => new ListView([new CardView({ title: word }, { name })]).render()],
  ['owner-left', 'render', () => new CardView({ title: word }, null).renderWithOwner()],
  ['key-unbound', 'keydown', () => shortcut({ n: { run: () => word } }, { key: pick('k', 'x', 'Escape', '/') })],
  ['locale-with-underscore', 'render', () => formatEffort(seed, pick('de_DE', 'pt_BR', 'en_GB'))],
  ['board-is-page', 'load', () => loadBoard(client, `page-${id}`)],
  ['save-refused', 'submit', () => saveCard(client, { id, title: word })],
  ['member-without-contact', 'load', () => members(client, word.toLowerCase())],
  ['attachment-stays', 'click', () => removeAttachment(client, id, `${word}.pdf`)],
]

const handlers = {
  direct: (call) => async () => call(),
  tracked: (call) => async () => {
    const started = Date.now()
    try {
      return await call()
    } finally {
      globalThis.lastTook = Date.now() - started
    }
  },
  queued: (call) => () => new Promise((resolve, reject) => queue.push({ call, resolve, reject })),
}

const queue = []

async function drain() {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    try {
      next.resolve(await next.call())
    } catch (error) {
      next.reject(error)
    }
  }
}

async function start() {
  const lines = []
  for (const [bug, event, call] of actions) {
    try {
      const done = handlers[door](call)()
      await drain()
      await done
    } catch (error) {
      lines.push(JSON.stringify({ bug, type: error.code ? String(error.code) : error.name, message: error.message, stack: error.stack, span: event, kind: 1 }))
    }
  }
  globalThis.plannerDone(lines.join('\n'))
}

Promise.resolve().then(start)
