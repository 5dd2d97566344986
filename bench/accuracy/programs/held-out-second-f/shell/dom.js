import { parseHTML } from 'linkedom'
const { document, Event, HTMLElement, Node, HTMLIFrameElement } = parseHTML('<!doctype html><html><head></head><body></body></html>')
const g = globalThis
try {
  g.window = g
} catch {}
g.self = g
g.document = document
g.Event = Event
g.HTMLElement = HTMLElement
g.Node = Node
g.HTMLIFrameElement = HTMLIFrameElement ?? class HTMLIFrameElement {}
g.navigator ??= { userAgent: 'shell' }
g.location ??= { href: 'https://gardenplan.example.org/', origin: 'https://gardenplan.example.org', pathname: '/', search: '', hash: '' }
g.addEventListener ??= () => {}
g.removeEventListener ??= () => {}
g.dispatchEvent ??= () => true
g.console ??= { log() {}, error() {}, warn() {}, info() {} }
g.AbortController ??= class AbortController {
  signal = { aborted: false, addEventListener() {}, removeEventListener() {} }
  abort() {}
}
