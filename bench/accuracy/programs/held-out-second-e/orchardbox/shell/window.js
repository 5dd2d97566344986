/** As much of a window as a page of Preact asks for, in a shell of an engine that has none. */
class Node {
  constructor(nodeName, nodeType) {
    Object.assign(this, { nodeName, localName: nodeName, nodeType, childNodes: [], parentNode: null, style: {}, attributes: [], handlers: {} })
  }
  get firstChild() {
    return this.childNodes[0] ?? null
  }
  get nextSibling() {
    return this.parentNode?.childNodes[this.parentNode.childNodes.indexOf(this) + 1] ?? null
  }
  insertBefore(child, before) {
    child.parentNode?.removeChild(child)
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length
    this.childNodes.splice(at, 0, child)
    child.parentNode = this
    return child
  }
  appendChild(child) {
    return this.insertBefore(child, null)
  }
  removeChild(child) {
    this.childNodes.splice(this.childNodes.indexOf(child), 1)
    child.parentNode = null
  }
  remove() {
    this.parentNode?.removeChild(this)
  }
  contains() {
    return true
  }
  setAttribute(name, value) {
    this[`@${name}`] = value
  }
  removeAttribute(name) {
    delete this[`@${name}`]
  }
  addEventListener(name, handler) {
    this.handlers[name] = handler
  }
  removeEventListener(name) {
    delete this.handlers[name]
  }
}

const app = new Node('main', 1)
const document = {
  body: new Node('body', 1),
  getElementById: () => app,
  createElement: (name) => new Node(name, 1),
  createElementNS: (_, name) => new Node(name, 1),
  createTextNode: (data) => Object.assign(new Node('#text', 3), { data }),
}
globalThis.window ??= globalThis
globalThis.self ??= globalThis
globalThis.document = document
globalThis.requestAnimationFrame ??= (run) => setTimeout(run, 1)
globalThis.cancelAnimationFrame ??= () => {}
globalThis.fetch = async (path) => {
  const [status, body] = globalThis.answer(path)
  return { ok: status < 400, status, text: async () => body }
}
