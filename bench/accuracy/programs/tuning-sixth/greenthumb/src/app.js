import { driest, family, identify, label, lamp, merged, reducers, Sensor } from './garden/plants.js'
import { savePlant, saveReminder, saveShelf } from './garden/forms.js'
import { el, renderNode } from './runtime/hooks.js'
import { Registry } from './runtime/registry.js'
import { migrate, Storage } from './runtime/storage.js'
import { Store } from './runtime/store.js'
import { Badge, Chart, Garden, History, onWater, Plant, Shelf, Units } from './parts/views.js'

/** What the page does when something is pressed. */
export function actions(transport) {
  const registry = new Registry().add('sensor', Sensor).add('lamp', lamp)
  const storage = new Storage(400)
  const store = (plants) => new Store({ plants }, reducers)
  const inGarden = (plants, node) => renderNode(el(Garden, { value: { plants }, children: node }))
  const ask = async (photo) => {
    const answer = await transport(`/api/species/${photo.name}`, { method: 'GET' })
    // What the service has against a photo comes as it is.
    if (answer.status >= 400) throw JSON.parse(await answer.text())
    return JSON.parse(await answer.text())
  }
  return [
    ['plant', ({ plant }) => renderNode(el(Plant, { plant }))],
    ['plant in units', ({ plant }) => renderNode(el(Units, { value: { litres: 'l' }, children: el(Plant, { plant }) }))],
    ['shelf', ({ shelf, plants }) => inGarden(plants, el(Shelf, { shelf }))],
    ['shelf alone', ({ shelf }) => renderNode(el(Shelf, { shelf }))],
    ['history', ({ plant }) => renderNode(el(History, { plant }))],
    ['chart', (props) => renderNode(el(Chart, props))],
    ['badge', (props) => renderNode([el(Badge, props)])],
    ['water', ({ plant }) => onWater(plant)],
    ['watered', ({ plants, id, day }) => store(plants).dispatch({ type: 'water', id, day })],
    ['moved', ({ plants, id, room }) => store(plants).dispatch({ type: 'move', id, room })],
    ['sorted', ({ plants }) => store(plants).dispatch({ type: 'sort' })],
    ['repotted', ({ plants, id }) => store(plants).dispatch({ type: 'repot', id })],
    ['synced', ({ plants, changes }) => {
      const all = store(plants)
      return changes.map((change) => all.dispatch(change))
    }],
    ['undo', ({ plants, steps }) => store(plants).undo(steps)],
    ['family', ({ plant }) => {
      plant.cuttings = [plant]
      return family(plant)
    }],
    ['driest', ({ plants }) => driest(plants)],
    ['label', ({ name }) => label({ name, kind: Symbol('kind') })],
    ['merge', ({ lists }) => merged(...lists)],
    ['identify', ({ photos }) => identify(photos, ask)],
    ['sensor', ({ pin }) => registry.make('sensor', { pin }).moisture],
    ['quick sensor', ({ pin }) => registry.call('sensor', { pin })],
    ['device', ({ type }) => registry.make(type, {})],
    ['save plant', (form) => savePlant(form)],
    ['save reminder', (form) => saveReminder(form)],
    ['save shelf', (form) => saveShelf(form)],
    ['store', ({ key, record }) => storage.save(key, record)],
    ['share', ({ plant }) => {
      plant.garden = { plants: [plant] }
      return storage.save('share', plant)
    }],
    ['migrate', ({ record }) => migrate(record)],
  ]
}
