import FormHelperText from '@mui/material/FormHelperText'
import type { ComponentType } from 'react'
import { lazyWithFallback } from '../../ui/lazyWithFallback'
import { DomainsInput } from '../domains/DomainsInput'
import type { Field, Kind } from '../model/fields'
import { BooleanInput } from './BooleanInput'
import type { InputProps } from './inputProps'
import { SecretInput } from './SecretInput'
import { TextInput } from './TextInput'

const CouldNotLoad = () => (
  <FormHelperText error>This field could not be loaded. Reload the page to try again.</FormHelperText>
)

// Of kinds that few connectors have: fetched when one is drawn.
const EnumInput = lazyWithFallback(async () => (await import('./EnumInput')).EnumInput, CouldNotLoad)
const ChoicesInput = lazyWithFallback(async () => (await import('./ChoicesInput')).ChoicesInput, CouldNotLoad)
const WordsInput = lazyWithFallback(async () => (await import('./WordsInput')).WordsInput, CouldNotLoad)

/** The control of each kind of field. */
const inputs: Record<Kind, ComponentType<InputProps>> = {
  text: TextInput,
  any: TextInput,
  secret: SecretInput,
  address: TextInput,
  number: TextInput,
  percentage: TextInput,
  datetime: TextInput,
  boolean: BooleanInput,
  enum: EnumInput,
  choices: ChoicesInput,
  words: WordsInput,
  domains: DomainsInput,
}

export const inputOf = ({ kind }: Field): ComponentType<InputProps> => inputs[kind]
