/** An element's words as a screen reader says them: those of each element inside apart from the next. */
export function readAloud(element: Element): string {
  const parts: string[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let parent: Node | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // React writes words and values of one element as texts side by side.
    const before = node.parentNode === parent ? (parts.pop() ?? '') : ''
    parts.push(before + (node.textContent ?? ''))
    parent = node.parentNode
  }
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ')
}
