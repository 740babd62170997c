/** What the deployment says of itself in the page's own HTML; nothing where it says nothing that can be read. */
export function readCapabilities(): unknown {
  try {
    return JSON.parse(document.getElementById('qualytics-integrations')?.textContent ?? '{}')
  } catch {
    return {}
  }
}
