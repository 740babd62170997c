import { jsonText, textKind } from './kind'

export const text = textKind({ parse: jsonText })
