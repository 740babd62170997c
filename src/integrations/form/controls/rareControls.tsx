import FormHelperText from '@mui/material/FormHelperText'
import { lazyOr } from '../../ui/lazyOr'

const CouldNotLoad = () => (
  <FormHelperText error>This field could not be loaded. Reload the page to try again.</FormHelperText>
)

// Of kinds that few connectors have: fetched when one is drawn.
export const EnumControl = lazyOr(async () => (await import('./EnumControl')).EnumControl, CouldNotLoad)
export const ChoicesControl = lazyOr(async () => (await import('./ChoicesControl')).ChoicesControl, CouldNotLoad)
export const WordsControl = lazyOr(async () => (await import('./WordsControl')).WordsControl, CouldNotLoad)
