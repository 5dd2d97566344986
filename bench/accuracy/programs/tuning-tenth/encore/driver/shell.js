/* What a shell of an engine lacks: as much of a document as the app draws in, storage, timers that tell of errors. */
{
  class Node {
    constructor(type, name) {
      Object.assign(this, { nodeType: type, localName: name, nodeName: name, childNodes: [], parentNode: null, attributes: [], style: { setProperty() {} }, dataset: {}, listeners: {}, namespaceURI: 'http://www.w3.org/1999/xhtml' })
      Object.assign(this, { onclick: null, oninput: null, onsubmit: null, disabled: false, value: '' })
    }
    get firstChild() {
      return this.childNodes[0] ?? null
    }
    get nextSibling() {
      return this.parentNode?.childNodes[this.parentNode.childNodes.indexOf(this) + 1] ?? null
    }
    insertBefore(node, before) {
      node.parentNode?.removeChild(node)
      const at = before ? this.childNodes.indexOf(before) : this.childNodes.length
      this.childNodes.splice(at, 0, node)
      node.parentNode = this
      return node
    }
    appendChild(node) {
      return this.insertBefore(node, null)
    }
    removeChild(node) {
      this.childNodes = this.childNodes.filter((each) => each !== node)
      node.parentNode = null
    }
    contains() {
      return true
    }
    setAttribute(name, value) {
      this.attributes.push({ name, value: String(value) })
    }
    removeAttribute() {}
    addEventListener(name, listener) {
      this.listeners[name.toLowerCase()] = listener
    }
    removeEventListener() {}
    dispatchEvent(event) {
      try {
        this.listeners[event.type].call(this, event)?.then?.(null, globalThis.pageReport)
      } catch (error) {
        globalThis.pageReport(error)
      }
    }
  }
  const element = (name) => new Node(1, name)
  globalThis.document = { createElement: element, createElementNS: (_, name) => element(name), createTextNode: () => new Node(3, '#text'), body: element('body') }
  globalThis.pageFind = (node, selector) => {
    const hit = (of) => (selector.startsWith('.') ? of.attributes.concat({ name: 'class', value: of.className ?? '' }).some(({ name, value }) => name === 'class' && value.split(' ').includes(selector.slice(1))) : of.localName === selector)
    for (const child of node.childNodes) {
      const found = hit(child) ? child : globalThis.pageFind(child, selector)
      if (found) return found
    }
    return null
  }
  const kept = new Map()
  globalThis.localStorage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, String(value)) }
  const timer = globalThis.setTimeout
  globalThis.setTimeout = (work, ms, ...args) =>
    timer(() => {
      try {
        work(...args)
      } catch (error) {
        globalThis.pageReport(error)
      }
    }, ms ?? 0)
  globalThis.clearTimeout ??= () => undefined
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  globalThis.btoa ??= (text) => {
    const bits = [...text].map((c) => c.charCodeAt(0).toString(2).padStart(8, '0')).join('')
    const groups = bits.match(/.{1,6}/g).map((six) => alphabet[parseInt(six.padEnd(6, '0'), 2)])
    return groups.join('').padEnd(Math.ceil(text.length / 3) * 4, '=')
  }
  globalThis.atob ??= (text) => {
    const bits = [...text.replace(/=+$/, '')].map((c) => alphabet.indexOf(c).toString(2).padStart(6, '0')).join('')
    return (bits.match(/.{8}/g) ?? []).map((eight) => String.fromCharCode(parseInt(eight, 2))).join('')
  }
  globalThis.self = globalThis
  let answered
  globalThis.postMessage = (message) => answered(message)
  globalThis.pageWorker = (data) =>
    new Promise((resolve) => {
      answered = resolve
      globalThis.onmessage({ data })
    })
  globalThis.fetch = async (path) => {
    const [status, text] = globalThis.pageAnswer(path)
    return { status, ok: status < 400, text: async () => text }
  }
}
