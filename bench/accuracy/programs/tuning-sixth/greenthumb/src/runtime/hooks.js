let current = null

/** A component's turn: which hooks it has called, and the contexts above it. */
export function renderNode(node, contexts = new Map()) {
  if (typeof node === 'string') return node
  if (Array.isArray(node)) return node.map((child) => renderNode(child, contexts)).join('')
  const { type, props } = node
  if (type.context) return renderNode(props.children, new Map([...contexts, [type.context, props.value]]))
  const before = current
  current = { contexts, effects: [] }
  try {
    const tree = type(props)
    const { effects } = current
    const text = renderNode(tree, contexts)
    for (const run of effects) run()
    return text
  } finally {
    current = before
  }
}

export const el = (type, props = {}) => ({ type, props })

export function useContext(context) {
  const { contexts } = turn('useContext')
  if (!contexts.has(context)) throw new Error(`No provider of ${context.name} above`)
  return contexts.get(context)
}

export function useEffect(run) {
  turn('useEffect').effects.push(run)
}

export function useMemo(make) {
  turn('useMemo')
  return make()
}

function turn(hook) {
  if (current === null) throw new Error(`${hook} is called outside of a component`)
  return current
}
