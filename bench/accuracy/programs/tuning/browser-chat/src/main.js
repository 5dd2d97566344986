import { registerPack, replaceEmoji } from './emoji.js'
import { Room } from './room.js'
import { reconnect } from './wire.js'

const bugs = new Map([
  ['join-without-socket', (v) => new Room(v.word).join({ id: v.number })],
  ['leave-unknown-member', (v) => new Room(v.word).leaveAll([v.number])],
  ['message-not-json', (v) => new Room(v.word).receive(`${v.word} ${v.number}`)],
  ['message-from-stranger', (v) => new Room(v.word).receive(`{"from":${v.number}}`)],
  ['history-of-empty-page', (v) => new Room(v.word).history([{ messages: [] }])],
  ['upload-too-large', (v) => new Room(v.word).upload({ name: v.word, size: 1001 + v.number })],
  ['emoji-unknown', (v) => replaceEmoji(`hi :${v.word}:`)],
  ['pack-undefined', () => registerPack(undefined)],
  ['gave-up', (v) => reconnect(4 + v.number)],
])

globalThis.bugNames = [...bugs.keys()]

globalThis.meet = function meet(door, name, values, record) {
  const act = () => bugs.get(name)(values)
  const caught = (error) => record(name, error)
  if (door === 'click') {
    const link = document.createElement('a')
    document.body.append(link)
    link.addEventListener('click', async () => {
      try {
        await act()
      } catch (error) {
        caught(error)
      }
    })
    link.click()
    return
  }
  if (door === 'microtask') return Promise.resolve().then(act).catch(caught)
  try {
    const result = act()
    if (typeof result?.then === 'function') return result.then(undefined, caught)
  } catch (error) {
    caught(error)
  }
}
