import { describe, expect, it } from 'vitest'
import { lastProperty, wantedIn } from './v1/expression.ts'

describe('the last property of an expression', () => {
  it.each([
    ['cart.total', 'total'],
    ['all.get().find(({ id }) => id === kept.get()).name', 'name'],
    ['r.reduce((s,o)=>o.moisture<s.moisture?o:s,e).name', 'name'],
    ["carts.find((e) => e.id === ')').name", 'name'],
    ['option.applied = true', 'applied'],
    ['e.rows[0]', '[]'],
    ['this.rows[e][t]=!0', ''],
    ['t[n.split("=")[0]]=n.split("=")[1]', ''],
    ['e.total += e.rows[0]', 'total'],
    ['rows.find((row)=>row.id==="=").price', 'price'],
    ['e[t.key]', ''],
    ['rows', 'rows'],
    ['t', ''],
    ['e.find((never closed', 'find'],
  ])('of %s is %j', (expression, property) => {
    expect(lastProperty(expression)).toBe(property)
  })
})

describe('what was wanted of nothing', () => {
  /** `|` stands where the engine says that it was. */
  const wanted = (marked: string, nothing: string) => {
    const [before = '', behind = ''] = marked.split('|')
    return wantedIn(before + behind, before.length, nothing)
  }

  it.each([
    ['|return line.product.price * line.quantity', 't', 'product'],
    ['return new Cart([...left.lines, |...right.savedLines.all()])', 't.savedLines', 'all'],
    ['text.replaceAll(/{(.+)}/g, (_all, name) => |values[name].toString())', 't[s]', 'toString'],
    ['|this.state = back[0].plants && back[0]', 'r[0]', 'plants'],
    ['computed(() => all.get().|find(({ id }) => id === current.get()).name)', 'i.get().find(...)', 'name'],
    ['({ ...record, |photos: record.photos.map((url) => ({ url })) })', 't.photos', 'map'],
    ['state.plants.map((plant) => (plant.id === id ? { ...plant, |room: room.name } : plant))', 'r', 'name'],
    ['|return pages[where]\n  .title', 't[e]', 'title'],
    ["|label('cart.rows of ' + order.id)", 'e', 'id'],
    ['|event?.shelf.refill(2)', 'e.shelf', 'refill'],
    ['|return rows[at][0]', 'e[t]', '[]'],
    ['return { head, ...|JSON.parse(atob(body.trim())) }', 'r', 'trim'],
    ['|return Math.round((to.getTime() - from.getTime()) / DAY)', 't', 'getTime'],
  ])('in %s, of %s, is %s', (source, nothing, property) => {
    expect(wanted(source, nothing)).toBe(property)
  })

  it('is not known where the source does not show it', () => {
    expect(wanted('return lists.reduce((all, { items }) => [...all, |...items], [])\n}\nexport default lists.all', 't')).toBeUndefined()
    expect(wanted('|event.shelf', 'e.shelf')).toBeUndefined()
    expect(wanted('const cheapest = [...|tiers].sort((a, b) => a.amount - b.amount)[0]', 'e')).toBeUndefined()
    expect(wanted('for (const tag of |tags) index.set(tag, 1)', 's')).toBeUndefined()
    expect(wanted('', 'e.shelf')).toBeUndefined()
    // Either may be what a minifier called `n`.
    expect(wanted('|treatment.perBox * hive.boxes.length', 'n')).toBeUndefined()
    expect(wanted('|treatment.perBox * hive.boxes.length', 'hive')).toBe('boxes')
  })

  it('takes linear time', () => {
    const { user } = process.cpuUsage()
    for (const unit of ['a', 'a(', 'a.', 'a[', "'", '(', 'a ', 'a.b[c](d) '])
      for (const column of [0, 50_000]) wantedIn(unit.repeat(100_000), column, unit.repeat(1_000))
    expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(0.5)
  })
})
