import type { Field, Group } from './fields'

export interface Section {
  group: Group | null
  fields: Field[]
}

/** Fields in the order shown: the fields of a group stand together where its first field stands. */
export function sectionsOf(fields: readonly Field[]): Section[] {
  const sections: Section[] = []
  const groups = new Map<string, Section>()
  for (const field of fields) {
    const { group } = field
    const present = group ? groups.get(group.name) : sections.at(-1)
    if (present && (group !== null) === (present.group !== null)) {
      present.fields.push(field)
      continue
    }
    const section: Section = { group, fields: [field] }
    sections.push(section)
    if (group) groups.set(group.name, section)
  }
  return sections
}
