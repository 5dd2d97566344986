import { defineStore } from 'pinia'
import { AppError } from '../lib/errors.js'
import { checked, need, SignupSchema } from '../lib/validate.js'

const NEXT = { applied: ['waiting'], waiting: ['tenant'], tenant: ['left'] }

export const useMembers = defineStore('members', {
  state: () => ({ members: [{ name: 'Ada', position: 1 }] }),
  actions: {
    move(member, to) {
      if (!(NEXT[member.state] ?? []).includes(to)) throw new AppError(`${member.name} cannot become ${to} from ${member.state}`)
      member.state = to
    },
    promote(member) {
      this.move(member, 'tenant')
    },
    leave(member) {
      this.move(member, 'left')
    },
    position(name) {
      return this.members.find((each) => each.name === name).position
    },
    signUp(form) {
      this.members.push(checked(SignupSchema, form))
    },
    phone(form) {
      return need(form, 'phone').replaceAll(' ', '')
    },
  },
})
