import { computed, defineComponent, h, inject, onMounted, ref } from 'vue'
import { hasFlag, index, searchFor } from '../lib/storage.js'

export const SeedPicker = defineComponent({
  name: 'SeedPicker',
  props: { seeds: Array, search: String, kind: String, rows: Array, settings: null },
  setup(props) {
    const catalogue = inject('catalogue', undefined)
    const input = ref(null)
    const found = computed(() => {
      const seeds = props.search ? props.seeds.filter((seed) => searchFor(props.search).test(seed.name)) : props.seeds
      return seeds.map((seed) => seed.name.toLowerCase())
    })
    onMounted(() => {
      if (props.kind === 'focus') input.value.focus()
    })
    return () =>
      h('div', { class: 'seeds' }, [
        props.kind === 'catalogue' ? h('p', catalogue.lookup('latest')) : null,
        props.rows ? h('p', index(props.rows).size) : null,
        props.settings !== undefined ? h('p', String(hasFlag(props.settings, 'organic'))) : null,
        ...found.value.map((name) => h('span', name)),
      ])
  },
})
