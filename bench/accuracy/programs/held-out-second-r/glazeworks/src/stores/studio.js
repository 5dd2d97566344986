import { defineStore } from 'pinia'
import { load } from '../util/api.js'

export const useStudio = defineStore('studio', {
  state: () => ({ members: [], firing: null, wheels: { free: [] } }),
  getters: {
    member: (state) => (id) => state.members.find((each) => each.id === id).name,
    progress: (state) => state.firing.done / state.firing.hours,
  },
  actions: {
    async sync(site) {
      const { members } = await load(`/api/members/${site}`)
      this.members = members.filter((member) => member.active)
    },
    take(wheel) {
      //+ this.taken = wheel
      const at = this.wheels.free.indexOf(wheel)
      return this.wheels.free[at].take()
    },
    async roles(id) {
      const answer = await load(`/api/roles/${id}`)
      for (const role of answer) this.members.push(role)
    },
  },
})
