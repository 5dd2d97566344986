import { defineComponent, h } from 'vue'
import { ago, custom, dayLabel, daysBetween, stamp, weeksUntil } from '../lib/dates.js'

export const Calendar = defineComponent({
  name: 'Calendar',
  props: { tasks: Array, from: Date, until: Date, pattern: String, span: Object, seen: Object },
  setup(props) {
    return () =>
      h('section', { class: 'calendar' }, [
        props.until ? h('ol', weeksUntil(props.from, props.until).map((week) => h('li', custom(week, props.pattern ?? 'd MMM')))) : null,
        props.span ? h('p', `${daysBetween(props.span.from, props.span.to)} days`) : null,
        props.seen ? h('p', [ago(props.seen.at, props.seen.now), stamp(props.seen.raw)]) : null,
        ...(props.tasks ?? []).map((task) => h('p', [dayLabel(task.day), task.what])),
      ])
  },
})
