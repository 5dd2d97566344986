// @ts-nocheck
import { concatMap, from, lastValueFrom } from 'rxjs'
import { container } from 'tsyringe'
import { capture } from '../telemetry'
import { Values } from '../values'
import type { Entry } from '../entries'

export async function open(entries: readonly Entry[]): Promise<void> {
  const handle = async ([number, [, act]]: [number, Entry]): Promise<void> => {
    try {
      await act(container, new Values(Number(process.env.SEED) * 97 + number))
    } catch (error) {
      capture(number, 'claims-inbox process', 4, error)
    }
  }
  await lastValueFrom(from(entries.entries()).pipe(concatMap(handle)))
}
