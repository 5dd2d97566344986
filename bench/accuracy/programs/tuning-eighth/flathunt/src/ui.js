/** A small library of components: functions that return what is to be shown, with state and effects of their own. */
let current = null

export const h = (type, props, ...children) => ({ type, props: props ?? {}, children: children.flat() })

export function useState(initial) {
  if (current === null) throw new Error('useState outside of a component')
  const { slots } = current
  const at = current.next++
  if (!(at in slots)) slots[at] = typeof initial === 'function' ? initial() : initial
  return [slots[at], (value) => (slots[at] = value)]
}

export function useEffect(run) {
  current.effects.push(run)
}

function renderChild(child) {
  if (child === null || child === undefined || child === false) return ''
  if (typeof child === 'string' || typeof child === 'number') return String(child)
  if (!('type' in child)) throw new Error(`an object with ${Object.keys(child).join(', ')} cannot be shown`)
  return renderNode(child)
}

function renderNode({ type, props, children }) {
  if (typeof type === 'function') return renderChild(callComponent(type, { ...props, children }))
  return `<${type}>${children.map(renderChild).join('')}</${type}>`
}

function callComponent(component, props) {
  const before = current
  current = { slots: {}, next: 0, effects: [] }
  try {
    const node = component(props)
    pending.push(...current.effects)
    return node
  } finally {
    current = before
  }
}

const pending = []
const cleanups = []

export function mount(node) {
  pending.length = 0
  const html = renderChild(node)
  for (const effect of pending) {
    const cleanup = effect()
    if (cleanup) cleanups.push(cleanup)
  }
  return html
}

export function unmount() {
  while (cleanups.length > 0) {
    const cleanup = cleanups.pop()
    cleanup()
  }
}
