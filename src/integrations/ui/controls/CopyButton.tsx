import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import DoneIcon from '@mui/icons-material/Check'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useState } from 'react'
import { VisuallyHidden } from '../VisuallyHidden'

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
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('Copying was refused by the browser. Select the text instead.'),
    )
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
          {said === 'Copied' ? said : children}
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
