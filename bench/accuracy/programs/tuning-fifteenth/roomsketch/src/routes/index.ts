// @ts-nocheck
import { drawing } from './drawing'
import { sharing } from './sharing'
import { shopping } from './shopping'

export const routes = [...drawing, ...shopping, ...sharing]
