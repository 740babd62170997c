import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { databaseDatastore } from '../../../mocks/data/datastores'
import { purviewBody } from '../../../mocks/data/examples'
import { renderIntegrations, type RenderOptions } from '../../../test/render/renderIntegrations'
import { tagChanges } from './tagChanges'

/** One sync from its start to its end, with the view of it open. */
async function syncOnce(options: RenderOptions, without?: string) {
  const page = renderIntegrations({
    pace: 100,
    search: 'dialog=sync&id=1',
    prepare: (platform) => {
      platform.state.rules.datastores = 12
      platform.createIntegration(purviewBody())
    },
    ...options,
  })
  const { user, clock } = page
  await user.click(await screen.findByText('What this sync will look for'))
  await screen.findByText(/^11 datastores take part, 5 do not \(3 files, 2 enrichment only\), of 3 nothing is said/)
  if (without) await user.click(screen.getByRole('checkbox', { name: without }))
  await user.click(screen.getByRole('button', { name: 'Start' }))
  await screen.findByRole('dialog', { name: 'Microsoft Purview · Syncs' })
  await clock.advance(5_000)
  return page
}

it.each(['published', 'rich'] as const)('tells which tags of datastores came with the pull (%s)', async (world) => {
  const { user, platform } = await syncOnce({ world })
  await user.click(await screen.findByText('What this pull changed'))
  const list = within(await screen.findByRole('list', { name: 'Changed tags' }))
  const told = platform.getDatastores({ sort_id: 'asc' }).items.filter(({ global_tags }) => global_tags?.length)
  expect(told.length).toBeGreaterThan(1)
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
    told.map(({ name, global_tags }) => `${name}Added: ${global_tags?.map((tag) => tag.name).join(', ')}`),
  )
})

it.each<[string, RenderOptions]>([
  [
    'the platform tells of no tags',
    {
      prepare: (platform) => {
        platform.state.rules.datastores = 12
        platform.createIntegration(purviewBody())
        const { getDatastores } = platform
        platform.getDatastores = (query) => {
          const { items, ...page } = getDatastores(query)
          return {
            ...page,
            items: items.map((datastore) => ({ ...datastore, global_tags: null })),
          }
        }
      },
    },
  ],
  ['the sync only pushed', {}],
])('stays away where %s', async (reason, options) => {
  await syncOnce(options, reason.includes('pushed') ? 'Pull Purview Metadata' : undefined)
  expect(await screen.findByText('Sync again')).toBeVisible()
  expect(screen.queryByText('What this pull changed')).toBeNull()
})

it('tells what came and what went, of this integration alone', () => {
  const tag = (name: string, integration: number) => ({ type: 'external', name, integration: { id: integration } })
  const of = (id: number, ...tags: (ReturnType<typeof tag> | { type: string; name: string })[]) => ({
    ...databaseDatastore(id),
    id,
    name: `d${id}`,
    global_tags: tags,
  })
  const before = [of(1, tag('A', 1), tag('B', 1), tag('X', 2)), of(2, tag('A', 1)), of(3)]
  const after = [of(1, tag('B', 1), tag('C', 1)), of(2, tag('A', 1), { type: 'global', name: 'G' }), of(4, tag('A', 1))]
  expect(tagChanges(before, after, 1)).toEqual([{ id: 1, name: 'd1', added: ['C'], removed: ['A'] }])
})
