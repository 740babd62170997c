import { ConfirmDialog } from '../ui/ConfirmDialog'

export function ConfirmDiscard({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  return (
    <ConfirmDialog
      title="Discard what you typed?"
      confirm="Discard"
      cancel="Keep editing"
      danger
      onConfirm={onDiscard}
      onClose={onKeep}
    >
      It has not been saved.
    </ConfirmDialog>
  )
}
