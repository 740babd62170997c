import type { Assistant } from '../assistant'
import { entering } from './entering'
import { explain, explainText } from './explain'
import { ladder } from './ladder'
import { reminder } from './reminder'

/** What is known of Microsoft Purview beyond its specification. */
export const purview: Assistant = { ...entering, explain, explainText, ladder, reminder }
