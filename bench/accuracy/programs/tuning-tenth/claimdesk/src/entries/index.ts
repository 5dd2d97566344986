// @ts-nocheck
import type { DependencyContainer } from 'tsyringe'
import type { Values } from '../values'
import { claimEntries } from './a-claims'
import { payoutEntries } from './b-payouts'
import { documentEntries } from './c-documents'
import { partnerEntries } from './d-partners'
import { officeEntries } from './e-office'

export type Entry = [route: string, act: (app: DependencyContainer, v: Values) => unknown]

export const entries: readonly Entry[] = [...claimEntries, ...payoutEntries, ...documentEntries, ...partnerEntries, ...officeEntries]
