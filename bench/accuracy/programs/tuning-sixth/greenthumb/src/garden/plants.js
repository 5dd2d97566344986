export class Sensor {
  constructor({ pin }) {
    this.pin = pin
  }

  get moisture() {
    return this.pin.value / 1024
  }
}

export const lamp = ({ watts }) => ({ watts, on: false })
lamp.isFactory = true

export const reducers = {
  water: (state, { id, day }) => {
    const plant = state.plants.find((each) => each.id === id)
    plant.days.push(day)
    return { ...state }
  },
  move: (state, { id, room }) => ({ ...state, plants: state.plants.map((plant) => (plant.id === id ? { ...plant, room: room.name } : plant)) }),
  sort: (state) => ({ ...state, plants: state.plants.sort((a, b) => a.id - b.id) }),
}

export function family(plant, depth = 0) {
  return plant.cuttings.reduce((most, cutting) => Math.max(most, family(cutting, depth + 1)), depth)
}

export function driest(plants) {
  const [first, ...rest] = plants
  return rest.reduce((a, b) => (b.moisture < a.moisture ? b : a), first).name
}

export const label = (plant) => `${plant.name} (${plant.kind})`

export function merged(...lists) {
  return lists.reduce((all, { items }) => [...all, ...items], [])
}

export async function identify(photos, ask) {
  const answers = await Promise.all(photos.map((photo) => ask(photo)))
  return answers.map(({ species }) => species[0].latin)
}
