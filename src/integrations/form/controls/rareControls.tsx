import FormHelperText from '@mui/material/FormHelperText'
import { lazy, type ComponentType } from 'react'

/** Where its code cannot be fetched, the rest of the form still works. */
const rare = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy<ComponentType<Props>>(() =>
    load().then(
      (Control) => ({ default: Control }),
      () => ({ default: CouldNotLoad }),
    ),
  )

const CouldNotLoad = () => (
  <FormHelperText error>This field could not be loaded. Reload the page to try again.</FormHelperText>
)

// Of kinds that few connectors have: fetched when one is drawn.
export const EnumControl = rare(async () => (await import('./EnumControl')).EnumControl)
export const ChoicesControl = rare(async () => (await import('./ChoicesControl')).ChoicesControl)
export const WordsControl = rare(async () => (await import('./WordsControl')).WordsControl)
