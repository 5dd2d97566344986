import { defineComponent, h } from 'vue'
import { usePlots } from '../stores/plots.js'
import { initials, text } from '../lib/format.js'

export const PlotCard = defineComponent({
  name: 'PlotCard',
  props: { plot: Object, onPicked: null, label: String },
  setup(props) {
    const plots = usePlots()
    const pick = () => {
      plots.pick(props.plot.id)
    }
    const confirm = () => {
      //+ plots.log.push(props.plot.id)
      props.onPicked(props.plot)
    }
    return () =>
      h('article', { class: 'plot' }, [
        h('h3', props.plot.tenant.name),
        props.label ? h('em', text(props.label)) : null,
        h('span', { class: 'initials' }, initials(props.plot.tenant.name)),
        h('ul', props.plot.crops.map((crop) => h('li', crop))),
        h('button', { class: 'pick', onClick: pick }, 'Pick'),
        h('button', { class: 'confirm', onClick: confirm }, 'Confirm'),
      ])
  },
})
