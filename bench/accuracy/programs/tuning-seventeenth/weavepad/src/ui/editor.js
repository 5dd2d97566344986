// @ts-nocheck
import { DraftError, invariant } from '../lib/guard.js'
import { Bus } from '../lib/bus.js'

export class Editor {
  selection = null
  history = []
  mode = 'view'
  bus = new Bus()

  enter(mode) {
    const allowed = { view: ['edit'], edit: ['view', 'weave'], weave: ['view'] }
    if (!allowed[this.mode].includes(mode)) throw new DraftError('mode', `cannot go from ${this.mode} to ${mode}`)
    this.mode = mode
  }

  undo() {
    const step = this.history.pop()
    return step.revert()
  }

  selectionSize() {
    return this.selection.columns.length * 2 //~ return this.selection.columns.length << 1
  }

  rename(event) {
    return event.target.value.trim()
  }

  tool(name) {
    const tools = { pencil: () => 1, bucket: () => 2 }
    return tools[name]()
  }

  close() {
    invariant(this.history.length === 0, `${this.history.length} steps are not saved`)
  }

  notify(topic) {
    this.bus.send(topic, this.mode)
  }

  zoom(percent) {
    return (percent / 100).toFixed(percent > 900 ? 120 : 2)
  }

  shortcut(keys, event) {
    return keys.find(({ key }) => key === event.key).action
  }
}

export function tooltip(items, index) {
  const { title, hint: { short } } = items[index]
  return `${title} (${short})`
}

export const debounceKey = (layer) => layer.id.padStart(4, '0')
