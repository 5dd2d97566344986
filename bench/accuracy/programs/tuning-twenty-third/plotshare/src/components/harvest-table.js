import { computed, defineComponent, h, watch } from 'vue'
import { digits, kilos } from '../lib/format.js'

export const HarvestTable = defineComponent({
  name: 'HarvestTable',
  props: { rows: Array, places: { type: Number, default: 1 }, compare: Object },
  setup(props) {
    const best = computed(() => props.rows.map((row) => row.weight).reduce((a, b) => (a > b ? a : b)))
    //+ const count = computed(() => props.rows.length)
    watch(
      () => props.compare,
      (other) => other && other.rows.length,
      { immediate: true },
    )
    return () =>
      h('table', [
        h('caption', digits(Number(best.value), props.places)),
        h('tbody', props.rows.map((row) => h('tr', [h('td', row.crop), h('td', kilos(row.weight))]))),
      ])
  },
})
