import { lazy, type ComponentType } from 'react'

/** A component that is fetched when it is drawn. Where it cannot be fetched `fallback` stands in its place, and the rest still works. */
export const lazyWithFallback = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ComponentType<Props>,
) =>
  lazy<ComponentType<Props>>(() =>
    load().then(
      (Component) => ({ default: Component }),
      () => ({ default: fallback }),
    ),
  )
