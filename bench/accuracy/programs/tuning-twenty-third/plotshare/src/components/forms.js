import { defineComponent, h } from 'vue'
import { bar, cents, money } from '../lib/format.js'
import { draft, fromLink, serialised } from '../lib/storage.js'
import { checked, InvoiceSchema, need } from '../lib/validate.js'
import { useMembers } from '../stores/members.js'

export const InvoiceForm = defineComponent({
  name: 'InvoiceForm',
  props: { form: Object, currency: String, progress: Number, storage: Object, draft: String },
  setup(props) {
    const send = () => checked(InvoiceSchema, props.form)
    const remind = () => {
      const address = need(props.form, 'email')
      return address.toLowerCase()
    }
    const book = () => {
      //+ const rounded = props.form.amount
      return cents(props.form.amount)
    }
    return () =>
      h('form', [
        props.currency ? h('b', money(props.form.amount, props.currency)) : null,
        props.progress !== undefined ? h('pre', bar(props.progress, 10)) : null,
        props.draft ? h('i', draft(props.storage, props.draft).amount) : null,
        h('button', { class: 'send', onClick: send }, 'Send'),
        h('button', { class: 'remind', onClick: remind }, 'Remind'),
        h('button', { class: 'book', onClick: book }, 'Book'),
      ])
  },
})

export const MemberForm = defineComponent({
  name: 'MemberForm',
  props: { member: Object, link: String },
  setup(props) {
    const members = useMembers()
    const on = (call) => ({ onClick: () => call(props.member) })
    return () =>
      h('form', [
        props.link ? h('a', fromLink(props.link)) : null,
        h('button', { class: 'promote', ...on((member) => members.promote(member)) }, 'Promote'),
        h('button', { class: 'leave', ...on((member) => members.leave(member)) }, 'Leave'),
        h('button', { class: 'sign', ...on((member) => members.signUp(member)) }, 'Sign up'),
        h('button', { class: 'phone', ...on((member) => members.phone(member)) }, 'Phone'),
        h('button', { class: 'export', ...on((member) => serialised(member)) }, 'Export'),
        h('button', { class: 'where', ...on((member) => members.position(member.name)) }, 'Where am I'),
      ])
  },
})
