import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import { useId } from 'react'
import { CopyButton } from '../../ui/controls/CopyButton'
import { saveFile } from '../../ui/saveFile'
import type { Assistant, Values } from '../types'
import { Buttons, Part } from './GuideSection'

export interface HandOverSectionProps {
  assistant: Assistant
  values: Values
  gateway: string | null
  linkTo: (values: Values) => string
  /** Begins the file's name. */
  name: string
}

/** All of it for somebody else to do, without secrets, with a link that brings what they know back into this form. */
export function HandOverSection({ assistant, values, gateway, linkTo, name }: HandOverSectionProps) {
  const titleId = useId()
  const link = linkTo(assistant.shareable?.(values) ?? {})
  const text = assistant.handOver?.(values, gateway, link)
  if (!text) return null
  return (
    <Part aria-labelledby={titleId}>
      <h4 id={titleId}>Not the Azure admin?</h4>
      <p>
        Hand these steps over, with a script and a link to this form with what is known so far. No secret is in them.
      </p>
      <Buttons>
        <CopyButton text={text.markdown} name="Copy instructions">
          Copy instructions
        </CopyButton>
        <Button
          size="small"
          startIcon={<DownloadIcon />}
          aria-label="Download instructions"
          onClick={() => saveFile(new Blob([text.markdown], { type: 'text/markdown' }), `${name}-setup.md`)}
        >
          Download
        </Button>
      </Buttons>
    </Part>
  )
}
