const root = 'qualytics-integrations'
const integration = (id: number) => [root, 'integration', id] as const

/** Every query key of the product, under a name of its own in a cache that the host may share. None may hold a secret. */
export const keys = {
  user: [root, 'user'],
  platform: [root, 'platform'],
  gateway: [root, 'gateway'],
  specs: [root, 'specs'],
  integrations: [root, 'integrations'],
  integration,
  domains: (id: number) => [...integration(id), 'domains'],
  history: (id: number) => [...integration(id), 'history'],
  syncs: (id: number) => [...integration(id), 'syncs'],
  log: (id: number, runId: number) => [...integration(id), 'log', runId],
  authorize: (type: string) => [root, 'authorize', type],
  datastores: (ended = '') => [root, 'datastores', ended],
  beforePull: (id: number) => [root, 'beforePull', id],
  syncChoice: (id: number) => [root, 'syncChoice', id],
  startedSync: (id: number) => [root, 'startedSync', id],
  belledSyncs: [root, 'belledSyncs'],
  lastProgress: (id: number) => [root, 'lastProgress', id],
  prepared: (type: string) => [root, 'prepared', type],
  unsupported: [root, 'unsupported'],
} as const
