import { useRef } from 'react'

/**
 * What moves the page between pressing and releasing makes a click miss its button. `whenReleased` does something at once or,
 * while a pointer is held down on what has `onPointerDown`, after the click.
 */
export function usePointerRelease() {
  const down = useRef(false)
  const waiting = useRef<(() => void) | null>(null)
  return {
    onPointerDown: () => {
      down.current = true
      const release = () => {
        document.removeEventListener('pointerup', release)
        document.removeEventListener('pointercancel', release)
        down.current = false
        const act = waiting.current
        waiting.current = null
        if (act) setTimeout(act)
      }
      document.addEventListener('pointerup', release)
      document.addEventListener('pointercancel', release)
    },
    whenReleased: (act: () => void) => {
      if (down.current) waiting.current = act
      else act()
    },
  }
}
