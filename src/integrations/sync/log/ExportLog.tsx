import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState } from 'react'
import { describeFailure } from '../../api/failure'
import { readLogPage, type LogFilter } from '../../api/queries/log'
import type { Integration } from '../../api/schemas'
import { useCapabilities, useHost } from '../../host'
import { formatNumber } from '../../ui/format'
import { exportLog, exportName } from './exportLog'
import type { LogFormat } from './logFile'
import { saveFile } from '../../ui/saveFile'

const Root = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  marginLeft: 'auto',
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.text.secondary,
}))

export interface DownloadLogProps {
  integration: Integration
  runId: number
  /** Only what fits is written. */
  filter: LogFilter
  disabled: boolean
}

/** Writes the shown log into a file, page by page; it can be stopped. */
export function ExportLog({ integration, runId, filter, disabled }: DownloadLogProps) {
  const { request, notify } = useHost()
  const capabilities = useCapabilities()
  const [progress, setProgress] = useState<{ written: number; total: number } | null>(null)
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const download = async (format: LogFormat) => {
    const controller = new AbortController()
    stop.current = controller
    setProgress({ written: 0, total: 0 })
    try {
      const file = await exportLog({
        format,
        signal: controller.signal,
        readPage: (page, signal) => readLogPage(request, capabilities, integration.id, runId, filter, { page }, signal),
        onProgress: (written, total) => setProgress({ written, total }),
      })
      saveFile(file, exportName(integration.type, runId, filter.outcome, format))
    } catch (error) {
      if (controller.signal.aborted) return
      const { title, advice } = describeFailure(error, 'write the file')
      notify(`${title}. ${advice}`, 'error')
    } finally {
      setProgress(null)
    }
  }
  if (progress)
    return (
      <Root>
        {progress.total > 0 && `${formatNumber(progress.written)} of ${formatNumber(progress.total)} written`}
        <Button size="small" onClick={() => stop.current?.abort()}>
          Stop download
        </Button>
      </Root>
    )
  return (
    <Root>
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          size="small"
          color="inherit"
          startIcon={<DownloadIcon />}
          disabled={disabled}
          aria-label={`Download ${format.toUpperCase()}`}
          onClick={() => void download(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </Root>
  )
}
