import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { CopyButton } from '../../ui/controls/CopyButton'
import { saveFile } from '../../ui/saveFile'
import { Buttons, Fold } from './GuideSection'

const Text = styled('pre')(({ theme }) => ({
  maxHeight: 280,
  margin: '0 0 8px',
  padding: 12,
  overflow: 'auto',
  borderRadius: 6,
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSize: '0.6875rem',
  lineHeight: '16px',
  backgroundColor: theme.vars.palette.action.hover,
}))

/** The preparations as a script for a command line. */
export const Script = ({ script, name }: { script: string; name: string }) => (
  <Fold>
    <summary>Script for the command line</summary>
    <p>Does most of the steps above. It holds no secret; the one that it creates, it prints once.</p>
    {/* It scrolls: the keyboard must reach it. */}
    <Text role="region" aria-label="Script" tabIndex={0}>
      {script}
    </Text>
    <Buttons>
      <CopyButton text={script} name="Copy script">
        Copy script
      </CopyButton>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        aria-label="Download script"
        onClick={() => saveFile(new Blob([script], { type: 'text/x-shellscript' }), `${name}-setup.sh`)}
      >
        Download
      </Button>
    </Buttons>
  </Fold>
)
