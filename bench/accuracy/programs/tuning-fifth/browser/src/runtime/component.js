/** Components as functions: a tree of them is rendered into plain nodes, whose handlers are what the page dispatches to. */
export function h(component, props, ...children) {
  return { component, props: props ?? {}, children: children.flat() }
}

export function render(node, context) {
  if (node === null || node === undefined || typeof node !== 'object') return String(node ?? '')
  if (typeof node.component === 'function') return render(node.component({ ...node.props, children: node.children }, context), context)
  return { tag: node.component, props: node.props, children: node.children.map((child) => render(child, context)) }
}

export function find(node, id) {
  if (typeof node !== 'object') return undefined
  if (node.props.id === id) return node
  for (const child of node.children) {
    const found = find(child, id)
    if (found) return found
  }
  return undefined
}

export async function dispatch(tree, id, type, detail) {
  const node = find(tree, id)
  return node.props[`on${type}`]({ type, detail, target: node })
}
