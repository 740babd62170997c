import { focusManager, onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const subscribeToFocus = (listener: () => void) => focusManager.subscribe(listener)
const subscribeToOnline = (listener: () => void) => onlineManager.subscribe(listener)

/** Whether the page is in view: what follows a running sync waits until it is. */
export const useVisible = (): boolean => useSyncExternalStore(subscribeToFocus, () => focusManager.isFocused())

export const useOnline = (): boolean => useSyncExternalStore(subscribeToOnline, () => onlineManager.isOnline())
