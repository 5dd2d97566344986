// @ts-nocheck
import axios from 'axios'
import { EMPTY, firstValueFrom, from, map, mergeMap, NEVER, timeout, toArray } from 'rxjs'
import { later } from '../support/time'

interface Berth {
  harbour: string
  tide?: { height: number }
}

export class Harbours {
  constructor(private readonly base: string) {}

  async berths(harbour: string): Promise<number> {
    const { data } = await axios.get(`${this.base}/berths/${harbour}`)
    return data.items[0].length
  }

  async pilot(harbour: string): Promise<unknown> {
    return axios.get(`http://127.0.0.1:9543/pilots/${harbour}`)
  }

  async weather(harbour: string): Promise<unknown> {
    return (await axios.get(`${this.base}/weather/${harbour}`)).data
  }

  async customs(harbour: string): Promise<unknown> {
    const answer = await fetch(`${this.base}/slow/${harbour}`, { signal: AbortSignal.timeout(80) })
    return answer.json()
  }

  tides(berths: Berth[]): Promise<number[]> {
    return firstValueFrom(
      from(berths).pipe(
        mergeMap((berth) => later(1, berth)),
        map((berth) => berth.tide!.height),
        toArray(),
      ),
    )
  }

  next(harbour: string): Promise<string> {
    return firstValueFrom(EMPTY.pipe(map(() => harbour)))
  }

  signal(harbour: string): Promise<string> {
    return firstValueFrom(NEVER.pipe(timeout(20), map(() => harbour)))
  }

  headers(captain: string): Headers {
    return new Headers({ 'x-captain': captain })
  }

  endpoint(host: string): string {
    return new URL(`/api/${host}`, host).href
  }
}
