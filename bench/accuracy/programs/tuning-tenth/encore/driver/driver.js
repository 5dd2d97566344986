/* The hand that uses the page, and what is told of each failure: no part of the app. */
{
  const { seed, door, shell, signal, worker } = globalThis.pageSettings
  const lines = []
  let current
  let settle

  const wait = (ms) => new Promise((done) => setTimeout(done, ms))

  /** As `recordException` of the SDK, and for a log record as its instrumentation of exceptions in pages. */
  const report = (error) => {
    if (current === undefined || error === null || error === undefined) return
    const [number, name] = current
    current = undefined
    const type = error.code && signal === 'traces' ? error.code.toString() : (error.name ?? '')
    lines.push(JSON.stringify({ bug: String(number), type, message: error.message ?? '', stack: error.stack ?? '', span: name, kind: 1 }))
    settle()
  }

  globalThis.addEventListener?.('error', (event) => report(event.error))
  globalThis.addEventListener?.('unhandledrejection', (event) => report(event.reason))
  globalThis.pageReport = report

  let app

  const found = (node, selector) => (shell ? globalThis.pageFind(node, selector) : node.querySelector(selector))

  const page = {
    report,
    mount(vnode) {
      const root = document.createElement('div')
      document.body.appendChild(root)
      app.render(vnode, root)
      return root
    },
    press(root, selector, type) {
      const element = found(root, selector)
      element.dispatchEvent(shell ? { type, target: element, preventDefault() {} } : new Event(type, { bubbles: true, cancelable: true }))
    },
    only(work) {
      if (!shell) return work()
      current = undefined
      settle()
    },
    channel: () => new MessageChannel().port1,
    async work(message) {
      const answered = shell ? globalThis.pageWorker(message) : askWorker(message)
      const { failed } = await answered
      if (failed) report(failed)
    },
    open(given) {
      app = given
      void run()
    },
  }
  globalThis.page = page

  let thread
  function askWorker(message) {
    thread ??= new Worker(worker, { type: 'module' })
    return new Promise((resolve) => {
      thread.onmessage = ({ data }) => resolve(data)
      thread.postMessage(message)
    })
  }

  async function run() {
    for (const [number, [name, act]] of app.entries.entries()) {
      current = [number, name]
      const settled = new Promise((done) => (settle = done))
      app[door](() => {
        try {
          act(seed * 53 + number, page)?.then?.(null, report)
        } catch (error) {
          report(error)
        }
      })
      await Promise.race([settled, wait(1200)])
      current = undefined
    }
    globalThis.pageDone(lines.join('\n'))
  }
}
