// A small library of components: functions with hooks, rendered into a tree of plain nodes.
let current = null

class Instance {
  constructor(type, props, parent) {
    this.type = type
    this.props = props
    this.parent = parent
    this.hooks = []
    this.children = []
    this.cursor = 0
    this.rendered = false
    this.updates = 0
  }
}

export function h(type, props, ...children) {
  return { type, props: { ...props, children: children.flat() } }
}

function nextHook(create) {
  if (current.rendered && current.cursor >= current.hooks.length) throw new Error('Rendered more hooks than during the previous render')
  if (!current.rendered) current.hooks.push(create())
  return current.hooks[current.cursor++]
}

export function useState(initial) {
  const instance = current
  const hook = nextHook(() => ({ value: typeof initial === 'function' ? initial() : initial }))
  const set = (value) => {
    hook.value = typeof value === 'function' ? value(hook.value) : value
    update(instance)
  }
  return [hook.value, set]
}

export function useMemo(compute, key) {
  const hook = nextHook(() => ({}))
  if (hook.key !== key || !('value' in hook)) Object.assign(hook, { key, value: compute() })
  return hook.value
}

export function useEffect(effect) {
  const hook = nextHook(() => ({ pending: true }))
  if (hook.pending) effects.push(effect)
  hook.pending = false
}

export function createContext(name) {
  return { name, Provider: (props) => props.children }
}

export function useContext(context) {
  for (let at = current; at !== null; at = at.parent) {
    if (at.type === context.Provider) return at.props.value
  }
  throw new Error(`${context.name} is used outside of its provider`)
}

const effects = []

function update(instance) {
  if (++instance.updates > 25) throw new Error('Too many updates: a component sets state while it renders')
  renderInstance(instance)
}

function renderInstance(instance) {
  const before = current
  current = instance
  instance.cursor = 0
  try {
    const output = instance.type(instance.props)
    instance.rendered = true
    instance.children = [output].flat().map((child) => reconcile(child, instance))
  } finally {
    current = before
  }
  return instance
}

function reconcile(node, parent) {
  if (node === null || typeof node !== 'object') return node
  if (typeof node.type === 'function') return renderInstance(new Instance(node.type, node.props, parent))
  return { tag: node.type, props: node.props, children: (node.props.children ?? []).map((child) => reconcile(child, parent)) }
}

export function mount(node) {
  const tree = reconcile(node, null)
  flushEffects()
  return tree
}

function flushEffects() {
  for (const effect of effects.splice(0)) effect()
}

/** Calls the handler of the first node with this test id. */
export function fire(tree, id, name, event) {
  const node = find(tree, id)
  return node.props[name]({ type: name, ...event })
}

function find(node, id) {
  if (node === null || typeof node !== 'object') return undefined
  if (node.tag !== undefined && node.props.id === id) return node
  for (const child of node.children) {
    const found = find(child, id)
    if (found !== undefined) return found
  }
  return undefined
}
