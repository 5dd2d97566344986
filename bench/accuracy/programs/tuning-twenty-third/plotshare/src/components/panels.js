import { defineComponent, h, ref } from 'vue'
import { mentions } from '../lib/format.js' //~ import { mentionIn } from '../lib/format.js'
import { area, corner, depth, range } from '../lib/geo.js' //~ import { area, leftmost, depth, range } from '../lib/geo.js'

export const WeatherPanel = defineComponent({
  name: 'WeatherPanel',
  props: { client: Object, station: String },
  setup(props) {
    const shown = ref('')
    const load = (call) => ({
      onClick: async () => {
        shown.value = await call(props.client)
      },
    })
    return () =>
      h('section', [
        h('p', String(shown.value)),
        h('button', { class: 'today', ...load((client) => client.forecast(props.station)) }),
        h('button', { class: 'history', ...load((client) => client.history(props.station)) }),
        h('button', { class: 'late', ...load((client) => client.within(new Promise(() => {}), 25, `Station ${props.station}`)) }),
        h('button', { class: 'offline', ...load((client) => client.offline(props.station)) }),
      ])
  },
})

export const PlotPanel = defineComponent({
  name: 'PlotPanel',
  props: { client: Object, plot: Object },
  setup(props) {
    const busy = ref(false)
    const run = (call) => async () => {
      busy.value = true
      try {
        await call()
      } finally {
        busy.value = false
      }
    }
    return () =>
      h('section', { class: busy.value ? 'busy' : 'idle' }, [
        h('button', { class: 'open', onClick: run(() => props.client.plot(props.plot.id)) }),
        h('button', { class: 'save', onClick: run(() => props.client.save(props.plot)) }),
        h('button', { class: 'harvest', onClick: run(() => props.client.harvest(props.plot.id)) }),
        h('button', { class: 'sync', onClick: run(() => props.client.sync(props.plot.id)) }),
        h('button', { class: 'mirror', onClick: run(() => props.client.first([`/plots/${props.plot.id}`, `/plots/${props.plot.id}/copy`])) }),
      ])
  },
})

export const MapView = defineComponent({
  name: 'MapView',
  props: { points: Array, group: Object, groups: Object, answer: Object, messages: Array },
  setup(props) {
    return () =>
      h('figure', [
        props.answer ? h('p', range(props.answer)) : null,
        props.group ? h('p', depth(props.group, props.groups)) : null,
        props.points ? h('p', area(props.points)) : null,
        props.points ? h('p', corner(props.points).x) : null, //~ props.points ? h('p', leftmost(props.points).x) : null,
        ...(props.messages ?? []).map((message) => h('p', mentions(message))), //~ ...(props.messages ?? []).map((message) => h('p', mentionIn(message))),
      ])
  },
})
