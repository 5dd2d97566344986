import { defineStore } from 'pinia'
import { AppError, NotAllowed } from '../lib/errors.js'

export const usePlots = defineStore('plots', {
  state: () => ({ plots: [{ id: 1, name: 'North 1', tenant: { name: 'Ada' } }], current: undefined, log: [] }),
  getters: {
    currentHarvest: (state) => state.current.harvest.length,
    byName: (state) => [...state.plots].sort((a, b) => a.name.localeCompare(b.name)),
  },
  actions: {
    pick(id) {
      const plot = this.plots.find((each) => each.id === id)
      if (!plot) throw new AppError(`Plot ${id} does not exist`)
      this.current = plot
    },
    add(plot) {
      this.plots.push(plot)
      const names = this.byName.map(({ name }) => name)
      return names
    },
    edit(member, plot) {
      if (member.role !== 'board') throw new NotAllowed(`${member.name} may not edit plot ${plot}`)
      //+ this.log.push({ member, plot })
    },
    dispatch(action) {
      switch (action.type) {
        case 'rent':
          return this.pick(action.plot)
        case 'free':
          this.current = undefined
          return undefined
        default:
          throw new AppError(`Unknown action ${action.type}`)
      }
    },
    freeze(plot) {
      const copy = Object.freeze({ ...plot })
      copy.state = 'closed'
      return copy
    },
    swap(a, b) {
      this.rename(a, b.name)
    },
  },
})
