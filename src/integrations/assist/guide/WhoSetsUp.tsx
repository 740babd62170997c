import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import EmailIcon from '@mui/icons-material/MailOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import { ChoiceButton, ChoiceGroup } from '../../ui/controls/ChoiceButtons'
import { copyText, CopyButton } from '../../ui/controls/CopyButton'
import { saveFile } from '../../ui/saveFile'
import { ExternalLink } from '../remedy/ExternalLink'
import type { HandOver, SetupScript } from '../types'
import { Buttons, Fold, Preview } from './GuideSection'

const Root = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gap: 8,
  '& p': { margin: 0, color: theme.vars.palette.text.secondary },
}))
const Question = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' })

export interface WhoSetsUpProps {
  script: SetupScript
  /** The request to somebody else; `null` where nothing can be handed over. */
  handOver: HandOver | null
  /** Begins the names of files. */
  name: string
}

/** The first question of the guide: who does it. For oneself one copy and one paste, for somebody else a request to send. */
export function WhoSetsUp({ script, handOver, name }: WhoSetsUpProps) {
  const id = useId()
  const [someoneElse, setSomeoneElse] = useState(false)
  return (
    <Root>
      {handOver && (
        <Question>
          <span id={id}>Who sets up Azure?</span>
          <ChoiceGroup role="group" aria-labelledby={id}>
            <ChoiceButton type="button" aria-pressed={!someoneElse} onClick={() => setSomeoneElse(false)}>
              Me
            </ChoiceButton>
            <ChoiceButton type="button" aria-pressed={someoneElse} onClick={() => setSomeoneElse(true)}>
              Someone else
            </ChoiceButton>
          </ChoiceGroup>
        </Question>
      )}
      {someoneElse && handOver ? <Request {...handOver} /> : <Script script={script} name={name} />}
    </Root>
  )
}

const Script = ({ script, name }: { script: SetupScript; name: string }) => (
  <>
    <p>{script.summary}</p>
    <Buttons>
      <CopyButton text={script.text} name="Copy script">
        Copy script
      </CopyButton>
      <ExternalLink {...script.shell} />
    </Buttons>
    <p>Paste it there, press Enter, and paste what it prints anywhere into this form.</p>
    <Fold>
      <summary>Show the script</summary>
      <Preview role="region" aria-label="Script" tabIndex={0}>
        {script.text}
      </Preview>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        aria-label="Download script"
        onClick={() => saveFile(new Blob([script.text], { type: 'text/x-shellscript' }), `${name}-setup.sh`)}
      >
        Download
      </Button>
    </Fold>
  </>
)

const Request = ({ subject, text }: HandOver) => (
  <>
    <p>Send this request. It holds no secret; the link in it opens this form with what is filled in so far.</p>
    <Preview role="region" aria-label="Request" tabIndex={0}>
      {text}
    </Preview>
    <Buttons>
      <CopyButton text={text} name="Copy instructions">
        Copy instructions
      </CopyButton>
      {/* A mail program takes some 2,000 characters from a link: the request goes by the clipboard. */}
      <Button
        size="small"
        startIcon={<EmailIcon />}
        href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent('(Paste the request here: it is copied.)')}`}
        onClick={() => void copyText(text)}
      >
        Email
      </Button>
    </Buttons>
    <p>Email opens a draft and copies the request: paste it there.</p>
  </>
)
