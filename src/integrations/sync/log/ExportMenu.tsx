import DownIcon from '@mui/icons-material/KeyboardArrowDown'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState } from 'react'
import { describeFailure, failureInWords } from '../../api/failure'
import { useCapabilities, useHost } from '../../host'
import { formatNumber } from '../../ui/format'
import { saveFile } from '../../ui/saveFile'
import { exportLog } from './exportLog'
import type { LogFormat } from './logFile'
import type { LogSource } from './logSource'

const Root = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  marginLeft: 'auto',
  whiteSpace: 'nowrap',
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.text.secondary,
}))

export interface ExportMenuProps {
  source: Pick<LogSource, 'readPage'>
  name: (format: LogFormat) => string
  disabled: boolean
}

/** Writes the shown log into a file or to the clipboard, page by page; it can be stopped. Where files are forbidden, Copy stays. */
export function ExportMenu({ source, name, disabled }: ExportMenuProps) {
  const { notify } = useHost()
  const { downloads } = useCapabilities()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [progress, setProgress] = useState<{ written: number; total: number } | null>(null)
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const write = async (format: LogFormat, finish: (file: Blob) => unknown) => {
    setAnchor(null)
    const controller = new AbortController()
    stop.current = controller
    setProgress({ written: 0, total: 0 })
    try {
      const file = await exportLog({
        format,
        signal: controller.signal,
        readPage: source.readPage,
        onProgress: (written, total) => setProgress({ written, total }),
      })
      await finish(file)
    } catch (error) {
      if (controller.signal.aborted) return
      notify(failureInWords(describeFailure(error, 'export the log')), 'error')
    } finally {
      setProgress(null)
    }
  }
  const copy = async (file: Blob) => {
    // Absent where the page is served by plain http, whatever the types say.
    const clipboard = (navigator as { clipboard?: Clipboard }).clipboard
    const copied = await clipboard?.writeText(await file.text()).then(
      () => true,
      () => false,
    )
    if (copied) notify('Copied.', 'success')
    else notify('This browser does not let the page copy. Download a file, or select the text.', 'warning')
  }

  if (progress)
    return (
      <Root>
        {progress.total > 0 && `${formatNumber(progress.written)} of ${formatNumber(progress.total)}`}
        <Button size="small" onClick={() => stop.current?.abort()}>
          Stop
        </Button>
      </Root>
    )
  if (!downloads)
    return (
      <Root>
        <Button size="small" color="inherit" disabled={disabled} onClick={() => void write('csv', copy)}>
          Copy
        </Button>
      </Root>
    )
  return (
    <Root>
      <Button
        size="small"
        color="inherit"
        endIcon={<DownIcon />}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        Export
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {(['csv', 'json'] as const).map((format) => (
          <MenuItem key={format} onClick={() => void write(format, (file) => saveFile(file, name(format)))}>
            Download {format.toUpperCase()}
          </MenuItem>
        ))}
        <MenuItem onClick={() => void write('csv', copy)}>Copy as CSV</MenuItem>
      </Menu>
    </Root>
  )
}
