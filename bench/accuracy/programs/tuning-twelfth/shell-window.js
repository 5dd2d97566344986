/** What a page finds in a browser and a shell lacks, of linkedom where it is of the DOM. */
globalThis.shellWindow = (loads, missing) => {
  const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  globalThis.atob ??= (text) => {
    const bits = [...text.replace(/=+$/, '')].map((each) => BASE64.indexOf(each).toString(2).padStart(6, '0')).join('')
    return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('')
  }
  loads('dom.js')
  const view = globalThis.shellDom('<!doctype html><html><head></head><body></body></html>')
  const { document, Event, CustomEvent } = view
  for (const name of ['HTMLIFrameElement', 'HTMLElement', 'Element', 'SVGElement', 'Node', 'ShadowRoot', 'MathMLElement']) globalThis[name] ??= view[name] ?? class {}
  const fail = (error) => globalThis.pageFailed(error)
  globalThis.window ??= globalThis
  Object.assign(globalThis, { document, Event, CustomEvent, reportError: fail, navigator: { userAgent: 'shell', language: 'en' }, location: { href: 'https://example.org/', protocol: 'https:', host: 'example.org' } })
  globalThis.performance ??= { now: () => Date.now(), timeOrigin: 0, mark: () => undefined, measure: () => undefined }
  globalThis.queueMicrotask ??= (work) => void Promise.resolve().then(work)
  globalThis.console ??= {}
  for (const name of ['error', 'warn', 'log', 'info']) console[name] = () => undefined
  globalThis.AbortController ??= class {
    constructor() {
      this.signal = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined }
    }
    abort() {
      this.signal.aborted = true
    }
  }
  for (const name of ['setTimeout', 'setInterval']) {
    const timer = globalThis[name]
    if (timer === undefined) continue
    globalThis[name] = (work, ms, ...rest) =>
      timer(() => {
        try {
          work(...rest)
        } catch (error) {
          fail(error)
        }
      }, ms ?? 0)
  }
  const stopped = new Set()
  let intervals = 0
  globalThis.clearInterval ??= (id) => stopped.add(id)
  globalThis.setInterval ??= (work, ms) => {
    const id = `interval-${++intervals}`
    const next = () =>
      setTimeout(() => {
        if (stopped.has(id)) return
        next()
        work()
      }, ms)
    next()
    return id
  }
  globalThis.clearTimeout ??= () => undefined
  globalThis.addEventListener ??= () => undefined
  globalThis.removeEventListener ??= () => undefined
  if (globalThis.setUnhandledRejectionCallback) setUnhandledRejectionCallback((_promise, reason) => fail(reason))
  const append = document.head.appendChild.bind(document.head)
  document.head.appendChild = (element) => {
    if (element.tagName !== 'SCRIPT') return append(element)
    const script = element.getAttribute('src') ?? element.src
    const name = script.slice(script.lastIndexOf('/') + 1)
    setTimeout(() => {
      if (missing.includes(name)) return element.onerror({ type: 'error', target: { src: `https://example.org${script}` } })
      loads(name)
      element.onload({ type: 'load', target: element })
    }, 1)
    return element
  }
}
