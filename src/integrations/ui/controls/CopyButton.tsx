import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import DoneIcon from '@mui/icons-material/Check'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { VisuallyHidden } from '../VisuallyHidden'

const Words = styled('span')({
  display: 'inline-grid',
  '& > span': { gridArea: '1 / 1' },
  '& > [data-hidden="true"]': { visibility: 'hidden' },
})

/** Whether the text is in the clipboard now; there is none on a page without https. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

export interface CopyButtonProps {
  text: string
  /** What is copied, for the button's name: "Copy permission name". */
  name: string
  /** Words on the button; without them it is an icon. */
  children?: string
}

/** Copies a text and says so. Where the browser refuses, it says that too. */
export function CopyButton({ text, name, children }: CopyButtonProps) {
  const [said, setSaid] = useState('')
  const copy = async () =>
    setSaid((await copyText(text)) ? 'Copied' : 'Copying was refused by the browser. Select the text instead.')
  const Icon = said === 'Copied' ? DoneIcon : CopyIcon
  return (
    <>
      {children ? (
        <Button
          size="small"
          startIcon={<Icon />}
          aria-label={name}
          onClick={() => void copy()}
          onBlur={() => setSaid('')}
        >
          {/* Both words take their place: the button, and what stands behind it, must not move from under a pointer. */}
          <Words>
            <span data-hidden={said === 'Copied'}>{children}</span>
            <span data-hidden={said !== 'Copied'} aria-hidden>
              Copied
            </span>
          </Words>
        </Button>
      ) : (
        <IconButton size="small" aria-label={name} onClick={() => void copy()} onBlur={() => setSaid('')}>
          <Icon fontSize="small" />
        </IconButton>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )
}
