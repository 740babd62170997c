import type { Assistant } from '../types'
import { purviewForm } from './purviewForm'
import { explain, explainText } from './errors/explain'
import { checkSteps } from './errors/checkSteps'
import { reminder } from './guide/expiryReminder'

/** What is known of Microsoft Purview beyond its specification. */
export const purview: Assistant = { ...purviewForm, explain, explainText, checkSteps, reminder }
