import { useQuery } from '@tanstack/react-query'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { syncChoiceQuery } from '../../api/queries/session'
import type { Integration, SyncOptions } from '../../api/schemas'
import { CodeBlock } from '../../ui/controls/CodeBlock'
import { ChoiceButton, ChoiceGroup } from '../../ui/controls/ChoiceButtons'
import { CopyButton } from '../../ui/controls/CopyButton'
import { DialogFrame } from '../../ui/DialogFrame'
import { BOTH } from '../options/syncOptions'
import { recipesFor, type Recipe } from './recipes'

const Words = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  margin: '8px 0',
  color: theme.vars.palette.text.secondary,
}))
const Needed = styled('p')(({ theme }) => ({ margin: '8px 0', color: theme.vars.palette.error.main }))

export interface AutomateDialogProps {
  integration: Integration
  label: string
  /** As titles and options use it: "Purview". */
  name: string
  /** Where this deployment's API stands: `https://acme.qualytics.io/api`. */
  apiUrl: string
  onClose: () => void
}

/** Ready texts that start this sync from elsewhere and wait for its end. */
export function AutomateDialog({ integration: { id }, label, name, apiUrl, onClose }: AutomateDialogProps) {
  const { data: choice = BOTH } = useQuery(syncChoiceQuery(id))
  const [options, setOptions] = useState<SyncOptions>(choice)
  const [place, setPlace] = useState<Recipe['name']>('curl')
  const recipes = recipesFor({ apiUrl, id, label, options })
  const shown = recipes.find((recipe) => recipe.name === place)
  const none = !options.pull && !options.push
  const direction = (key: keyof SyncOptions, words: string) => (
    <FormControlLabel
      label={words}
      control={
        <Checkbox
          size="small"
          checked={options[key]}
          onChange={({ target }) => setOptions({ ...options, [key]: target.checked })}
        />
      }
    />
  )
  return (
    <DialogFrame
      title={`Automate ${label}`}
      width="md"
      tall
      onClose={onClose}
      actions={
        shown &&
        !none && (
          <CopyButton text={shown.text} name={`Copy the text for ${shown.name}`}>
            Copy
          </CopyButton>
        )
      }
    >
      <Words>
        Starts a sync from elsewhere, shows its log and waits for its end. Exit code 0: it has synced; 1: it has failed;
        2: it could not be started or followed.
      </Words>
      <div>
        {direction('pull', `Pull ${name} Metadata`)}
        {direction('push', 'Push Qualytics Metadata')}
      </div>
      <ChoiceGroup role="group" aria-label="Where it runs">
        {recipes.map((recipe) => (
          <ChoiceButton
            key={recipe.name}
            type="button"
            aria-pressed={recipe.name === place}
            onClick={() => setPlace(recipe.name)}
          >
            {recipe.name}
          </ChoiceButton>
        ))}
      </ChoiceGroup>
      <div role="status">{none ? <Needed>Choose at least one.</Needed> : <Words>{shown?.help}</Words>}</div>
      {shown && !none && <CodeBlock name={`Text for ${shown.name}`} text={shown.text} />}
    </DialogFrame>
  )
}
