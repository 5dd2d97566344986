import { h, useState } from './ui.js'

const PLURALS = {
  en: (count) => (count === 1 ? 'one' : 'other'),
  pl: (count) => (count === 1 ? 'one' : count % 10 > 1 && count % 10 < 5 ? 'few' : 'other'),
}

const TEXTS = { rooms: { one: '# room', other: '# rooms' } }

export function t(language, key, count) {
  const form = PLURALS[language](count)
  return TEXTS[key][form].replace('#', count)
}

export function helpText(topic) {
  const [open] = useState(topic === 'start')
  return open ? h('p', null, topic) : null
}
