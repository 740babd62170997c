/** The platform's double-submit token: what the readable cookie holds goes back as a header with each write. */
export function csrfHeader(method: string | undefined, cookies: string): Record<string, string> {
  if (method === undefined || /^(get|head)$/i.test(method)) return {}
  const pair = cookies.split(/;\s*/).find((each) => each.startsWith('csrf_token='))
  const value = pair?.slice(pair.indexOf('=') + 1)
  return value ? { 'X-CSRF-Token': decoded(value) } : {}
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
