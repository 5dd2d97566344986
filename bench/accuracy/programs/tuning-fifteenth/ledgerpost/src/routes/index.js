// @ts-nocheck
import { booking } from './booking.js'
import { delivery } from './delivery.js'
import { intake } from './intake.js'
import { sealing } from './sealing.js'

export const routes = [...intake, ...booking, ...sealing, ...delivery]
