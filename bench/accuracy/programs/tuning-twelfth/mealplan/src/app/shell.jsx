import { Component, Profiler, startTransition, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { CartProvider } from '../state/cart'
import { SettingsProvider } from '../state/settings'

class Boundary extends Component {
  state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  componentDidCatch(error) {
    this.props.onError(error)
  }

  render() {
    return this.state.failed ? <p>Something went wrong</p> : this.props.children
  }
}

const withAnalytics = (name) =>
  function Analytics({ children }) {
    return <div data-page={name}>{children}</div>
  }

const Tracked = withAnalytics('page')

function Layers({ children }) {
  return (
    <Profiler id="page" onRender={() => undefined}>
      <Tracked>{children}</Tracked>
    </Profiler>
  )
}

/** Shows a part of the app on its own, and is what a visitor does there. */
export class Visit {
  constructor(report) {
    this.report = report
    this.host = document.createElement('div')
    document.body.appendChild(this.host)
    this.root = createRoot(this.host, { onCaughtError: () => undefined, onUncaughtError: report })
  }

  show(element, { bare, user, cart } = {}) {
    const inner = globalThis.pageSettings.wrap === 'layers' ? <Layers>{element}</Layers> : element
    const provided = bare ? inner : (
      <SettingsProvider user={user}>
        <CartProvider initial={cart}>{inner}</CartProvider>
      </SettingsProvider>
    )
    const tree = (
      <QueryClientProvider client={new QueryClient()}>
        <Boundary onError={this.report}>
          <Suspense fallback={<i />}>{provided}</Suspense>
        </Boundary>
      </QueryClientProvider>
    )
    const all = globalThis.pageSettings.wrap === 'strict' ? <StrictMode>{tree}</StrictMode> : tree
    if (globalThis.pageSettings.door === 'transition') startTransition(() => this.root.render(all))
    else this.root.render(all)
  }

  async press(role) {
    for (let i = 0; i < 60; i++) {
      const button = this.host.querySelector(`[data-role="${role}"]`)
      if (button) {
        button.dispatchEvent(new Event('click', { bubbles: true, cancelable: true }))
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  leave() {
    this.root.unmount()
    this.host.remove()
  }
}
