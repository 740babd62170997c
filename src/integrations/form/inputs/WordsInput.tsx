import CloseIcon from '@mui/icons-material/Close'
import IconButton from '@mui/material/IconButton'
import OutlinedInput from '@mui/material/OutlinedInput'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { counted } from '../../ui/format'
import { asWords } from '../model/values'
import { VERBATIM, type InputProps } from './inputProps'

const Words = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  margin: '8px 0 0',
  padding: 0,
  listStyle: 'none',
})
const Word = styled('li')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'inline-flex',
  alignItems: 'center',
  maxWidth: '100%',
  paddingLeft: 8,
  borderRadius: theme.vars.shape.borderRadius,
  backgroundColor: theme.vars.palette.action.selected,
  '& > span': { minWidth: 0 },
}))

const SEPARATORS = /[\n\r,;]+/

/** Free words: Enter, a comma or leaving the field adds one; a pasted list adds them all. */
export function WordsInput(props: InputProps) {
  const { id, field, onChange, onBlur, describedBy, invalid, autoFocus } = props
  const value = asWords(props.value)
  const [draft, setDraft] = useState('')
  const [announcement, announce] = useState('')
  const add = (text: string) => {
    const words = text.split(SEPARATORS).map((word) => word.trim())
    const fresh = [...new Set(words)].filter((word) => word && !value.includes(word))
    setDraft('')
    if (!fresh.length) return
    announce(`Added ${fresh.join(', ')}`)
    onChange([...value, ...fresh])
  }
  const remove = (word: string) => {
    announce(`Removed ${word}`)
    onChange(value.filter((each) => each !== word))
    // The button that had the focus is gone with its word.
    document.getElementById(id)?.focus()
  }
  return (
    <>
      <OutlinedInput
        id={id}
        fullWidth
        value={draft}
        error={invalid}
        placeholder={field.placeholder || 'Type a word, then press Enter'}
        autoFocus={autoFocus}
        onChange={({ target }) => (SEPARATORS.test(target.value) ? add(target.value) : setDraft(target.value))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && draft.trim()) {
            // Enter adds the word; only an empty field lets it save the form.
            event.preventDefault()
            add(draft)
          }
          if (event.key === 'Escape' && draft) {
            event.stopPropagation()
            setDraft('')
          }
        }}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text')
          if (!SEPARATORS.test(text.trim())) return
          event.preventDefault()
          add(text)
        }}
        onBlur={() => {
          add(draft)
          onBlur()
        }}
        slotProps={{
          input: {
            ...VERBATIM,
            'aria-describedby': describedBy,
            'aria-invalid': invalid,
            'aria-required': field.required,
          },
        }}
      />
      {value.length > 0 && (
        <Words aria-label={counted(value.length, 'entry', 'entries')}>
          {value.map((word) => (
            <Word key={word}>
              <span>{word}</span>
              <IconButton
                size="small"
                aria-label={`Remove ${word}`}
                onClick={() => remove(word)}
                sx={{ width: 24, height: 24 }}
              >
                <CloseIcon sx={{ fontSize: 16 }} />
              </IconButton>
            </Word>
          ))}
        </Words>
      )}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </>
  )
}
