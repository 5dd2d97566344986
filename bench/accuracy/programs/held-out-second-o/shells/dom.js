// What of a document a shell of an engine has to have for React to render into: elements, text, listeners.
class ShellNode {
  constructor(type, name) {
    this.nodeType = type
    this.nodeName = name
    this.childNodes = []
    this.parentNode = null
    this.listeners = []
    this.style = {}
    this.attributes = {}
    this.namespaceURI = 'http://www.w3.org/1999/xhtml'
    this.ownerDocument = globalThis.document
  }
  get tagName() { return this.nodeName }
  get firstChild() { return this.childNodes[0] ?? null }
  get lastChild() { return this.childNodes.at(-1) ?? null }
  get nextSibling() {
    const all = this.parentNode?.childNodes ?? []
    return all[all.indexOf(this) + 1] ?? null
  }
  get textContent() { return '' }
  set textContent(text) { this.childNodes = text === '' ? [] : [Object.assign(new ShellNode(3, '#text'), { nodeValue: text, parentNode: this })] }
  appendChild(child) { return this.insertBefore(child, null) }
  insertBefore(child, before) {
    child.parentNode?.removeChild(child)
    const at = before === null ? this.childNodes.length : this.childNodes.indexOf(before)
    this.childNodes.splice(at, 0, child)
    child.parentNode = this
    return child
  }
  removeChild(child) {
    this.childNodes.splice(this.childNodes.indexOf(child), 1)
    child.parentNode = null
    return child
  }
  setAttribute(name, value) { this.attributes[name] = value }
  removeAttribute(name) { delete this.attributes[name] }
  hasAttribute(name) { return name in this.attributes }
  contains(node) { return node === this || this.childNodes.some((each) => each.contains(node)) }
  addEventListener(type, listener, options) { this.listeners.push({ type, listener, capture: options === true || options?.capture === true }) }
  removeEventListener() {}
  find(name) {
    if (this.nodeName === name) return this
    for (const child of this.childNodes) {
      const found = child.find(name)
      if (found) return found
    }
    return null
  }
}
globalThis.self = globalThis.window = globalThis
globalThis.addEventListener ??= () => {}
globalThis.removeEventListener ??= () => {}
globalThis.HTMLIFrameElement = class {}
globalThis.location ??= { protocol: 'https:', href: 'https://kinfolk.example.org/' }
globalThis.navigator ??= { userAgent: '' }
globalThis.document = Object.assign(new ShellNode(9, '#document'), { defaultView: globalThis, activeElement: null, getSelection: () => null })
globalThis.document.createElement = (name) => new ShellNode(1, name.toUpperCase())
globalThis.document.createElementNS = (space, name) => Object.assign(new ShellNode(1, name), { namespaceURI: space })
globalThis.document.createTextNode = (text) => Object.assign(new ShellNode(3, '#text'), { nodeValue: text })
globalThis.document.documentElement = new ShellNode(1, 'HTML')
globalThis.document.body = globalThis.document.documentElement.appendChild(new ShellNode(1, 'BODY'))
globalThis.document.appendChild(globalThis.document.documentElement)
const shellRoot = globalThis.document.body.appendChild(new ShellNode(1, 'DIV'))
globalThis.document.getElementById = () => shellRoot
globalThis.pagePress = () => {
  const target = shellRoot.find('BUTTON')
  const event = { type: 'click', target, bubbles: true, cancelable: true, timeStamp: 1, defaultPrevented: false, button: 0, detail: 1, preventDefault() {}, stopPropagation() {} }
  globalThis.event = event
  for (const capture of [true, false]) {
    event.eventPhase = capture ? 1 : 3
    for (const each of shellRoot.listeners) if (each.type === 'click' && each.capture === capture) each.listener.call(shellRoot, event)
  }
  globalThis.event = undefined
}
if (typeof globalThis.console === 'undefined') globalThis.console = {}
for (const level of ['log', 'info', 'warn', 'error', 'debug']) globalThis.console[level] = () => {}
