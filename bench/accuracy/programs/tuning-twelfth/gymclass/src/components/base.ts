// @ts-nocheck: built by a toolchain of its own
import { defineAsyncComponent, defineComponent, h } from 'vue'
import { useI18n } from 'vue-i18n'

/** Gives the slot what was measured. */
export const Measure = defineComponent({
  props: ['size'],
  setup(props, { slots }) {
    return () => h('div', slots.default({ half: props.size.width / 2 }))
  },
})

export const Tabs = defineComponent({
  props: ['tabs', 'active'],
  emits: ['change'],
  setup(props, { emit }) {
    const select = (at) => emit('change', props.tabs[at].key)
    return () => h('nav', [h('button', { 'data-role': 'tab', onClick: () => select(props.active) }), props.tabs.map((each) => h('b', each.title.toUpperCase()))])
  },
})

export const focusFirst = {
  mounted(element) {
    element.querySelector('input').focus()
  },
}

export const Translated = defineComponent({
  props: ['at', 'later'],
  setup(props) {
    const { d, t } = useI18n()
    return () => h('p', `${t('joined')} ${d(props.at, { dateStyle: 'short' })}`)
  },
})

export const LateTranslated = defineComponent({
  setup() {
    const change = () => useI18n().locale
    return () => h('button', { 'data-role': 'change', onClick: change })
  },
})

export const SlowMap = defineAsyncComponent({ loader: () => new Promise(() => undefined), timeout: 20 })

export const FloorPlan = defineAsyncComponent(async () => {
  const { floors } = await import('../views/floors')
  return floors.ground.component
})
