import FormHelperText from '@mui/material/FormHelperText'
import { lazyWithFallback } from '../../ui/lazyWithFallback'

const CouldNotLoad = () => (
  <FormHelperText error>This field could not be loaded. Reload the page to try again.</FormHelperText>
)

// Of kinds that few connectors have: fetched when one is drawn.
export const EnumControl = lazyWithFallback(async () => (await import('./EnumInput')).EnumInput, CouldNotLoad)
export const ChoicesControl = lazyWithFallback(async () => (await import('./ChoicesInput')).ChoicesInput, CouldNotLoad)
export const WordsControl = lazyWithFallback(async () => (await import('./WordsInput')).WordsInput, CouldNotLoad)
