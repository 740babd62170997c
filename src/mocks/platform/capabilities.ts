/** What a deployment with runs, logs and cancelling says of itself; the paths are those that this platform serves. */
export const richCapabilities = {
  syncs: '/integrations/{id}/syncs',
  log: '/integrations/{id}/syncs/{runId}/log',
  cancel: { method: 'PUT', path: '/integrations/{id}/syncs/{runId}/abort' },
} as const
