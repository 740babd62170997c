import type { Domain } from '../../api/schemas'
import { DomainsPicker } from './DomainsPicker'
import type { Field } from '../model/fields'
import { hasHelp, FieldHelp } from '../fields/FieldHelp'
import { useDomains, type DomainsSource } from './useDomains'

export interface DomainsFieldProps {
  id: string
  field: Field
  value: Domain[]
  error: string | undefined
  onChange: (value: Domain[]) => void
  source: DomainsSource
}

/** The domains (of Purview: collections) that limit a catalog. Failing to load them never keeps the form from being saved. */
export function DomainsField({ id, field, value, error, onChange, source }: DomainsFieldProps) {
  const { available, loading, failure, unavailable, load } = useDomains(source)
  return (
    <DomainsPicker
      id={id}
      label={field.title}
      help={hasHelp(field) ? <FieldHelp field={field} /> : undefined}
      error={error}
      required={field.required}
      value={value}
      onChange={onChange}
      available={available}
      loading={loading}
      failure={failure}
      unavailable={unavailable}
      onRetry={load}
      onOpen={() => {
        if (!available && !loading && !failure) load()
      }}
    />
  )
}
