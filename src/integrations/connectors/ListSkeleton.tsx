import { keyframes, styled } from '@mui/material/styles'
import { Notice } from '../ui/Notice'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { Card } from './row/RowLayout'

const breathe = keyframes({ '50%': { opacity: 0.5 } })
const Bone = styled('span')(({ theme }) => ({
  display: 'block',
  height: 12,
  borderRadius: 4,
  backgroundColor: theme.vars.palette.action.selected,
  animation: `${breathe} 1.6s ease-in-out infinite`,
  '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
}))
const Row = styled('div')(({ theme }) => ({
  boxSizing: 'border-box',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  height: 65,
  padding: '0 16px',
  '&:not(:first-of-type)': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '&:first-of-type': { height: 64 },
}))
/** As high as the bar of search and filters: two lines on a narrow screen. */
const Bar = styled('div')(({ theme }) => ({
  height: 36,
  marginBottom: 16,
  '& > span': { maxWidth: 320, height: 36 },
  [theme.breakpoints.down('sm')]: { height: 76, marginBottom: 12, '& > span': { maxWidth: 'none' } },
}))

/** The shape of the list that comes. */
export function ListSkeleton({ offline = false }: { offline?: boolean }) {
  return (
    <div>
      {offline ? (
        <Notice severity="warning" role="status" title="You are offline">
          The list loads by itself as soon as there is a connection again.
        </Notice>
      ) : (
        <VisuallyHidden role="status">Loading integrations</VisuallyHidden>
      )}
      <div aria-hidden>
        <Bar>
          <Bone />
        </Bar>
        {[2, 5].map((rows) => (
          <div key={rows} style={{ marginBottom: 24 }}>
            <Bone style={{ width: 96, margin: '3px 0 11px' }} />
            <Card>
              {Array.from({ length: rows }, (_, row) => (
                <Row key={row}>
                  <Bone style={{ width: 36, height: 36, borderRadius: 8 }} />
                  <Bone style={{ width: 140 + row * 12 }} />
                  <Bone style={{ width: 80, marginLeft: 'auto' }} />
                </Row>
              ))}
            </Card>
          </div>
        ))}
      </div>
    </div>
  )
}
