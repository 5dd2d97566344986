// @ts-nocheck
import { rows, write } from './database'
import { Problem } from '../kernel/problems'

export class PupilRepository {
  insert = (id: string, name: string | null, car: string | null = null) => write('insert into pupil values (?, ?, ?)', [id, name, car])
  nameOf = async (id: string) => (await rows('select name from pupil where id = ?', [id]))[0][0]
  byCity = (city: string) => rows('select id from pupil where city = ?', [city])
  search = (text: string) => rows(`select id from pupil where name like '%${text}%'`)
}

export class CarRepository {
  async add(plate: string, gearbox: string): Promise<void> {
    try {
      await write('insert into car values (?, ?)', [plate, gearbox])
    } catch (error) {
      throw new Problem(`Car ${plate} was not added: ${(error as Error).message}`, 500, { cause: error })
    }
  }

  async gearbox(plate: string): Promise<string> {
    const found = await rows('select gearbox from car where plate = ? union all select 1 where 0', [plate])
    return found[0][0] as string
  }

  retire = (plate: string) => write('delete from cars where plate = ?', [plate])
  service = (plate: string, km: unknown) => write('update car set gearbox = gearbox where plate = ? and ? > 1', [plate, km])
}
