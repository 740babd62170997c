import {
  Component,
  createContext,
  lazy,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react'

type FailureListener = (error: Error, what: string) => void

/** Hears of the parts that could not be fetched, or broke while they were drawn. */
export const PartFailure = createContext<FailureListener>(() => {})

interface OnRetry {
  /** Fetches the code again. */
  onRetry: () => void
}

/** A component whose code comes when it is drawn, below a `Suspense` of its user's. */
export interface LazyComponent<Props> {
  (props: Props): ReactNode
  /** Fetches the code before it is drawn. A failure shows when it is drawn, after one more try. */
  ahead: () => void
}

/**
 * A component that is fetched when it is drawn. Where it cannot be fetched, or breaks, `Fallback` stands in its place and
 * everything around it lives on. Unlike `React.lazy` a failure is not kept: whatever draws it next tries again.
 */
export function lazyWithFallback<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Fallback: ComponentType<Props & OnRetry>,
): LazyComponent<Props> {
  let loaded: ComponentType<Props> | undefined
  let loading: Promise<ComponentType<Props> | null> | undefined
  let shown: ComponentType<Props & OnRetry> | undefined
  let failure: unknown
  const start = () =>
    (loading ??= load().then(
      (component) => (loaded = component),
      (error: unknown) => {
        failure = error
        return null
      },
    ))
  const forget = () => {
    if (loaded) return
    loading = undefined
    shown = undefined
  }
  const draw = () => loaded ?? (shown ??= lazy(async () => ({ default: (await start()) ?? Missing })))

  function Missing(props: Props & OnRetry) {
    const listener = useContext(PartFailure)
    const tell = useEffectEvent(() => listener(asError(failure), 'loading a part of the page'))
    useEffect(() => {
      forget()
      tell()
    }, [])
    return <Fallback {...props} />
  }

  function Lazy(props: Props) {
    const [Shown, setShown] = useState(draw)
    const retry = () => {
      forget()
      setShown(draw)
    }
    return (
      <Boundary renderFallback={(onRetry) => <Fallback {...props} onRetry={onRetry} />}>
        <Shown {...props} onRetry={retry} />
      </Boundary>
    )
  }
  Lazy.ahead = () => {
    if (!loading) void start().then(forget)
  }
  return Lazy
}

const asError = (failure: unknown) => (failure instanceof Error ? failure : new Error(String(failure)))

interface BoundaryProps {
  children: ReactNode
  renderFallback: (onRetry: () => void) => ReactNode
}

/** Keeps a fault of what it holds from taking the page along. React itself writes the error to the console. */
class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  static override contextType = PartFailure
  declare context: FailureListener
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(error: unknown) {
    this.context(asError(error), 'drawing a part of the page')
  }

  override render() {
    const { children, renderFallback } = this.props
    return this.state.broken ? renderFallback(() => this.setState({ broken: false })) : children
  }
}
