import { keyframes, styled } from '@mui/material/styles'
import { Notice } from '../ui/Notice'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { Card } from './Card'

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
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  height: 64,
  padding: '0 16px',
  '&:not(:first-of-type)': { borderTop: `1px solid ${theme.vars.palette.divider}` },
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
        <Bone style={{ width: 320, maxWidth: '100%', height: 36, marginBottom: 24 }} />
        {[5, 3].map((rows) => (
          <div key={rows} style={{ marginBottom: 24 }}>
            <Bone style={{ width: 96, marginBottom: 12 }} />
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
