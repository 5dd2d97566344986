// @ts-nocheck: built by a toolchain of its own
import { createPinia } from 'pinia'
import { createApp, defineComponent, h, KeepAlive, withDirectives } from 'vue'
import { createI18n } from 'vue-i18n'
import { focusFirst } from '../components/base'
import { provideTheme } from '../composables/theme'

const Tracked = defineComponent({ setup: (_props, { slots }) => () => h('div', { 'data-tracked': '' }, slots.default()) })

const Themed = defineComponent({
  setup(_props, { slots }) {
    provideTheme({ accent: 'teal' })
    return () => slots.default()
  },
})

/** Shows a part of the app on its own, and is what a visitor does there. */
export class Visit {
  private readonly host = document.createElement('div')
  private app

  constructor(private readonly report) {
    document.body.appendChild(this.host)
  }

  show(part, props = {}, { bare = false, focus = false, slots = undefined } = {}) {
    const inner = () => (focus ? withDirectives(h(part, props, slots), [[focusFirst]]) : h(part, props, slots))
    const themed = () => (bare ? inner() : h(Themed, () => inner()))
    const layered = () => h(Tracked, () => h(KeepAlive, () => h(Tracked, () => themed())))
    const root = { render: () => (globalThis.pageSettings.wrap === 'layers' ? layered() : themed()) }
    this.app = createApp(root)
    this.app.config.errorHandler = (error) => this.report(error)
    this.app.config.warnHandler = () => undefined
    this.app.use(createPinia())
    this.app.use(createI18n({ legacy: false, locale: 'en', messages: { en: { joined: 'Joined' } } }))
    this.app.mount(this.host)
    return this
  }

  async press(role) {
    for (let i = 0; i < 40; i++) {
      const button = this.host.querySelector(`[data-role="${role}"]`)
      if (button) return void button.dispatchEvent(new Event('click', { bubbles: true, cancelable: true }))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  leave() {
    this.app.unmount()
  }
}
