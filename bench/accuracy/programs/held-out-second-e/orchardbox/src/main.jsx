import { render } from 'preact'
import { entries } from './app/entries.jsx'
import { doors } from './app/doors.jsx'
import { context } from './app/context.jsx'
import { App } from './components/App.jsx'

const { seed, door, layers, done } = globalThis.orchardBoot

render(<App title="Orchard Box" />, document.getElementById('app'))
doors[door](entries, context(seed, layers), layers).then(done)
